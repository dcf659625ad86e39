import { Duration } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import {
  failedChecks,
  failedSwaps,
  failedTrainings,
  releaseAge,
  serverErrorRate,
  throttles,
  type Watched,
} from './metrics.ts';

export interface AlarmsProps {
  readonly watched: Watched;
  readonly topic: ITopic;
  readonly settings: Settings;
}

type Watch = Pick<AlarmProps, 'alarmDescription' | 'metric' | 'threshold' | 'evaluationPeriods'> &
  Partial<AlarmProps>;

/** The alarms; docs/operations.md describes each and what to do. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const action = new SnsAction(props.topic);
    this.all = Object.entries(watchesOf(props)).map(([name, watch]) => {
      const alarm = new Alarm(this, name, {
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        ...watch,
      });
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return alarm;
    });
  }
}

function watchesOf({ watched, settings }: AlarmsProps): Readonly<Record<string, Watch>> {
  return {
    ServerErrors: {
      alarmDescription: 'At least 1 % of the answers in five minutes were 5xx',
      metric: serverErrorRate(watched),
      threshold: 1,
      evaluationPeriods: 1,
    },
    Latency: {
      alarmDescription: 'For 15 minutes, 1 % of the requests took two seconds or longer',
      metric: watched.stage.metricLatency({ statistic: 'p99', period: Duration.minutes(5) }),
      threshold: 2_000,
      evaluationPeriods: 3,
      // A p99 of ten requests is the slowest of them, which is a cold start.
      evaluateLowSampleCountPercentile: 'ignore',
    },
    Throttles: {
      alarmDescription: 'Requests were throttled by the rate limit or by Lambda concurrency',
      metric: throttles(watched),
      threshold: 1,
      evaluationPeriods: 1,
    },
    FailedTraining: {
      alarmDescription: 'A training failed, ran out of time or was aborted',
      metric: failedTrainings(watched),
      threshold: 1,
      evaluationPeriods: 1,
    },
    FailedSwap: {
      alarmDescription: 'Functions cannot load the promoted release; the previous one stays in use',
      metric: failedSwaps(),
      threshold: 1,
      evaluationPeriods: 1,
    },
    ReleaseAge: {
      alarmDescription: `The live release is at least ${settings.maxAgeDays} days old`,
      metric: releaseAge(),
      threshold: settings.maxAgeDays,
      evaluationPeriods: 1,
      // Between two checks there is nothing to learn.
      treatMissingData: TreatMissingData.IGNORE,
    },
    NoRelease: {
      alarmDescription: 'The daily check failed: there is no live release, or it cannot be read',
      metric: failedChecks(watched),
      threshold: 1,
      evaluationPeriods: 1,
    },
    DeadLetters: {
      alarmDescription: 'A training or a daily check could not be started',
      metric: watched.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      threshold: 1,
      evaluationPeriods: 1,
    },
  };
}
