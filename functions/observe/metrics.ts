import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { FunctionName } from '../http/routes.ts';
import type { ScheduledFunctionName } from '../scheduled.ts';
import { type Outcome, tally } from './tally.ts';
import type { Trace } from './trace.ts';

export const metricNamespace = 'Marquee';

/**
 * The metrics and their units. All have the dimension `function`; those of requests also `coldStart` (`true` or
 * `false`) and, where said, one more.
 */
const units = {
  /** In the handler; with `model` if one model answered the whole request. */
  Duration: MetricUnit.Milliseconds,
  /** From the start of the process until its handler could be called: one sample a cold start. */
  InitDuration: MetricUnit.Milliseconds,
  /** By `model`. */
  Predictions: MetricUnit.Count,
  /** Of requests and of items in batches, by `error`: the last part of the problem's type. */
  Errors: MetricUnit.Count,
  /** Since the release that serves was made; by the daily check. CloudWatch has no unit for days. */
  ReleaseAgeDays: MetricUnit.NoUnit,
} as const;

export type MetricName = keyof typeof units;

/** A request that has been answered. Times are in milliseconds. */
export interface Observation {
  readonly function: FunctionName;
  readonly coldStart: boolean;
  readonly init: number;
  readonly duration: number;
  readonly status: number;
  readonly trace: Trace;
  readonly outcome: Outcome;
}

export type Recorder = (observation: Observation) => void;

/** Lambda sets the variable; elsewhere nobody reads metrics in logs, and a terminal would drown in them. */
export function recorderFromEnvironment(): Recorder {
  return process.env.AWS_LAMBDA_FUNCTION_NAME === undefined ? () => {} : recordRequest;
}

/**
 * Writes a request's metrics and trace to stdout in embedded metric format: one line in the usual case, that one
 * model answers and nothing is wrong. It is also the request's log, so that none has to be written beside it.
 */
export function recordRequest(observation: Observation): void {
  const { coldStart, init, duration, status, trace, outcome } = observation;
  const shared = { function: observation.function, coldStart: String(coldStart) };
  const properties = { ...trace, status };
  const { models, errors } = tally(outcome);
  const [only] = models.size === 1 ? models : [];
  if (only) {
    publish({ ...shared, model: only[0] }, { Duration: duration, Predictions: only[1] }, properties);
  } else {
    publish(shared, { Duration: duration }, properties);
    for (const [model, count] of models) publish({ ...shared, model }, { Predictions: count }, properties);
  }
  for (const [error, count] of errors) publish({ ...shared, error }, { Errors: count }, properties);
  if (coldStart) publish(shared, { InitDuration: init }, properties);
}

export function recordReleaseAge(days: number, release: string): void {
  const name: ScheduledFunctionName = 'release-age';
  publish({ function: name }, { ReleaseAgeDays: days }, { release });
}

const metrics = new Metrics({ namespace: metricNamespace });
// Powertools' own dimension `service` would be one more for every alarm to name.
metrics.clearDefaultDimensions();

/** One line; the properties can be searched in the logs and are no dimensions, which are paid for by the value. */
function publish(
  dimensions: Readonly<Record<string, string>>,
  values: Readonly<Partial<Record<MetricName, number>>>,
  properties: object,
): void {
  for (const [name, value] of Object.entries(dimensions)) metrics.addDimension(name, value);
  for (const [name, value] of Object.entries(properties)) metrics.addMetadata(name, value);
  for (const [name, value] of Object.entries(values)) {
    metrics.addMetric(name, units[name as MetricName], round(value));
  }
  metrics.publishStoredMetrics();
}

/** To microseconds: more digits say nothing, and every byte of a log is paid for. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
