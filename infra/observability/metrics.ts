import { Duration } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { type MetricName, metricNamespace, type SwapOutcome } from '../../functions/observe/metrics.ts';
import type { ScheduledFunctionName } from '../../functions/scheduled.ts';

/** What is watched, as far as AWS' own metrics tell. */
export interface Watched {
  readonly stage: HttpStage;
  /** Answers with 429 by the stage's limits. */
  readonly throttled: Metric;
  readonly functions: Readonly<Record<string, IFunction>>;
  /** What looks after the deployment once a day. */
  readonly checks: Readonly<Record<string, IFunction>>;
  readonly stateMachine: StateMachine;
  readonly deadLetters: IQueue;
}

const period = Duration.minutes(5);
const sum = { statistic: 'Sum', period } as const;

/** Answers with a 5xx, in percent of all; none where there were none. */
export function serverErrorRate({ stage }: Watched): IMetric {
  return new MathExpression({
    label: '5xx, percent',
    expression: '100 * errors / requests',
    usingMetrics: { errors: stage.metricServerError(sum), requests: stage.metricCount(sum) },
    period,
  });
}

/** Requests turned away: by the stage's limits or for want of Lambda concurrency. */
export function throttles({ throttled, functions }: Watched): IMetric {
  const ofFunctions = Object.values(functions).map((one) => one.metricThrottles(sum));
  return sumOf('Throttled requests', [throttled.with(sum), ...ofFunctions]);
}

/** Runs of the workflow that did not end well. */
export function failedTrainings({ stateMachine }: Watched): IMetric {
  const ends = [stateMachine.metricFailed, stateMachine.metricTimedOut, stateMachine.metricAborted];
  return sumOf(
    'Failed trainings',
    ends.map((end) => end.call(stateMachine, sum)),
  );
}

/** Daily checks that threw: there is no release, or the store cannot be read. */
export function failedChecks({ checks }: Watched): IMetric {
  return sumOf(
    'Failed checks',
    Object.values(checks).map((one) => one.metricErrors(sum)),
  );
}

/** Promoted releases that a function could not load. */
export function failedSwaps(): Metric {
  return new Metric({
    namespace: metricNamespace,
    metricName: 'Swaps' satisfies MetricName,
    dimensionsMap: { outcome: 'failed' satisfies SwapOutcome },
    ...sum,
  });
}

/** What the daily check says of the release that serves. */
export function releaseAge(): Metric {
  return new Metric({
    namespace: metricNamespace,
    metricName: 'ReleaseAgeDays' satisfies MetricName,
    dimensionsMap: { function: 'release-age' satisfies ScheduledFunctionName },
    statistic: 'Maximum',
    period: Duration.days(1),
  });
}

/** A metric that has no sample in a period counts as 0 there. */
function sumOf(label: string, metrics: readonly IMetric[]): IMetric {
  const named = metrics.map((metric, i) => [`m${i}`, metric] as const);
  return new MathExpression({
    label,
    expression: named.map(([id]) => `FILL(${id}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(named),
    period,
  });
}
