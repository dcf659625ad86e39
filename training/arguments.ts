import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Effort } from './configuration.ts';
import { DataError } from './data/errors.ts';

/** Arguments that make no sense; the message says what does. */
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

/** @throws UsageError unless `text` is a whole number from `least` to `most` */
export function readWhole(option: string, text: string, least: number, most = 999_999_999): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new UsageError(`--${option} is '${text}', but must be a whole number from ${least} to ${most}`);
}

/** @throws UsageError if both are asked for */
export function readEffort({
  quick,
  thorough,
}: {
  readonly quick: boolean;
  readonly thorough: boolean;
}): Effort {
  if (quick && thorough) throw new UsageError('--quick and --thorough exclude each other: give one of them');
  return quick ? 'quick' : thorough ? 'thorough' : 'default';
}

/** Runs a command: what a user can mend is told in a line, with status 2 for usage; anything else with its stack. */
export function runCommand(usage: string, command: () => Promise<void>): void {
  command().catch((error: Error) => {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else console.error(isForUsers(error) ? error.message : error.stack);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  });
}

function isForUsers(error: Error): boolean {
  return error instanceof DataError || ['StoreError', 'ReleaseError', 'ServerError'].includes(error.name);
}
