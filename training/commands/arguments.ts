import { type ParseArgsConfig, parseArgs } from 'node:util';
import { defaultKeep } from '../../model/release/prune.ts';
import { defaultTolerance } from '../judging/gate/rule.ts';
import type { Effort } from '../models/configuration.ts';
import { DataError } from '../reading/data/errors.ts';

/** Invalid arguments; the message states what is valid. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Options that every command on data takes. */
export const dataOptions = {
  data: { type: 'string' },
  'max-bad-rows': { type: 'string', default: '0' },
  seed: { type: 'string', default: '1' },
  quick: { type: 'boolean', default: false },
  thorough: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Options of commands that publish a release. */
export const gateOptions = {
  tolerance: { type: 'string' },
  keep: { type: 'string' },
} as const;

/** @throws UsageError for an option that is not among `options`, or that lacks its value */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  args: string[] = process.argv.slice(2),
) {
  try {
    return parseArgs({ options, args }).values;
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

/**
 * As `readOptions`, for a command line that begins with operands; `--help` is always among the options.
 * @throws UsageError for an option that is not among `options`, or that lacks its value
 */
export function readCommand<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  args: string[] = process.argv.slice(2),
) {
  try {
    const help = { type: 'boolean', default: false } as const;
    return parseArgs({ options: { ...options, help }, args, allowPositionals: true });
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

/** @throws UsageError unless `text` is a whole number from `least` to `most` */
export function readWhole(option: string, text: string, least: number, most = 999_999_999): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new UsageError(`--${option} is '${text}', but must be a whole number from ${least} to ${most}`);
}

/** @throws UsageError unless `text` is a number from 0 to `most`, such as 0.005 */
export function readNumber(option: string, text: string, most: number): number {
  if (/^\d+(\.\d+)?$/.test(text) && Number(text) <= most) return Number(text);
  throw new UsageError(`--${option} is '${text}', but must be a number from 0 to ${most}`);
}

/**
 * What the gate tolerates and how many releases a pruning spares: by the options, else by `environment`
 * (MARQUEE_TOLERANCE, MARQUEE_KEEP).
 * @throws UsageError if either makes no sense
 */
export function readGate(
  options: { readonly tolerance?: string | undefined; readonly keep?: string | undefined } = {},
  environment: NodeJS.ProcessEnv = process.env,
): { readonly tolerance: number; readonly keep: number } {
  const { tolerance = environment.MARQUEE_TOLERANCE, keep = environment.MARQUEE_KEEP } = options;
  return {
    tolerance: readNumber('tolerance', tolerance || String(defaultTolerance), 5),
    keep: readWhole('keep', keep || String(defaultKeep), 1),
  };
}

const efforts: readonly Effort[] = ['quick', 'default', 'thorough'];

/**
 * The effort that is asked for by an option, else by `fromEnvironment` (MARQUEE_EFFORT).
 * @throws UsageError if both options are given, or the environment names none
 */
export function readEffort(
  { quick, thorough }: { readonly quick: boolean; readonly thorough: boolean },
  fromEnvironment = process.env.MARQUEE_EFFORT,
): Effort {
  if (quick && thorough) throw new UsageError('--quick and --thorough cannot be combined: choose one');
  if (quick) return 'quick';
  if (thorough) return 'thorough';
  const effort = efforts.find((one) => one === (fromEnvironment || 'default'));
  if (effort) return effort;
  throw new UsageError(`MARQUEE_EFFORT is '${fromEnvironment}', but must be one of ${efforts.join(', ')}`);
}

/** Runs a command. Errors that a user can fix are printed as one line, with status 2 for wrong usage; others with their stack. */
export function runCommand(usage: string, command: () => Promise<void>): void {
  command().catch((error: Error) => {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else console.error(describeError(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  });
}

/** The message of an error that a user can fix; any other with its stack. */
export function describeError(error: Error): string {
  return isForUsers(error) ? error.message : (error.stack ?? error.message);
}

function isForUsers(error: Error): boolean {
  const names = [
    'StoreError',
    'ReleaseError',
    'ServerError',
    'JobError',
    'MemoryError',
    'MissingError',
    'UnknownJobError',
  ];
  return error instanceof DataError || names.includes(error.name);
}
