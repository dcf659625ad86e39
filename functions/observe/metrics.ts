import type { FunctionName } from '../http/routes.ts';
import type { ScheduledFunctionName } from '../scheduled.ts';
import { type Outcome, tally } from './tally.ts';
import type { Trace } from './trace.ts';

export const metricNamespace = 'Marquee';

/**
 * The metrics, their units and their one dimension each: CloudWatch bills every combination. What can be searched in the
 * logs, or AWS measures itself (errors and durations of functions), is none.
 */
const units = {
  /** By `function`: from the start of the process until its handler could be called: one sample a cold start. */
  InitDuration: 'Milliseconds',
  /** By `model`. */
  Predictions: 'Count',
  /** By `outcome`: promoted releases that a function has swapped in, or could not. */
  Swaps: 'Count',
  /** By `function`. Since the release that serves was made; by the daily check. CloudWatch has no unit for days. */
  ReleaseAgeDays: 'None',
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
 * Writes a request's log to stdout, in embedded metric format where there is something to count: one line in the usual
 * case, that at most one model answers. Times and problems are properties of it.
 */
export function recordRequest(observation: Observation): void {
  const { coldStart, init, duration, status, trace, outcome } = observation;
  const { models, errors } = tally(outcome);
  const properties = {
    ...trace,
    status,
    function: observation.function,
    coldStart,
    duration: round(duration),
    ...(errors.size > 0 && { errors: Object.fromEntries(errors) }),
  };
  if (models.size === 0) process.stdout.write(`${JSON.stringify(properties)}\n`);
  for (const [model, count] of models) publish({ model }, { Predictions: count }, properties);
  const { function: name, ...others } = properties;
  if (coldStart) publish({ function: name }, { InitDuration: init }, others);
}

/** `failed`: the promoted release cannot serve, and what served before goes on. */
export type SwapOutcome = 'swapped' | 'failed';

export function recordSwapOutcome(name: FunctionName, release: string, outcome: SwapOutcome): void {
  publish({ outcome }, { Swaps: 1 }, { function: name, release });
}

export function recordReleaseAge(days: number, release: string): void {
  const name: ScheduledFunctionName = 'release-age';
  publish({ function: name }, { ReleaseAgeDays: days }, { release });
}

/**
 * One line in embedded metric format. The properties can be searched in the logs and are no dimensions, which are paid for by
 * the value. Written by hand: Powertools' metrics would be a fifth of what a cold start reads, for these few fields.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
function publish(
  dimensions: Readonly<Record<string, string>>,
  values: Readonly<Partial<Record<MetricName, number>>>,
  properties: Readonly<Record<string, unknown>>,
): void {
  const rounded = Object.entries(values).map(([name, value]) => [name, round(value)] as const);
  const directive = {
    Namespace: metricNamespace,
    Dimensions: [Object.keys(dimensions)],
    Metrics: rounded.map(([Name]) => ({ Name, Unit: units[Name as MetricName] })),
  };
  const _aws = { Timestamp: Date.now(), CloudWatchMetrics: [directive] };
  const line = { _aws, ...dimensions, ...Object.fromEntries(rounded), ...properties };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** To microseconds: more digits say nothing, and every byte of a log is paid for. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
