import * as v from 'valibot';
import { origins } from '../functions/http/cors.ts';
import { defaultKeep } from '../model/release/prune.ts';
import { defaultTolerance } from '../training/judging/gate/rule.ts';
import { SettingsError } from './settings-error.ts';

/** Sizes that Fargate offers: GB of memory by vCPU (AWS, "Amazon ECS task definition parameters for Fargate"). */
const memoryByCpu: Readonly<
  Record<number, { readonly from: number; readonly to: number; readonly by: number }>
> = {
  1: { from: 2, to: 8, by: 1 },
  2: { from: 4, to: 16, by: 1 },
  4: { from: 8, to: 30, by: 1 },
  8: { from: 16, to: 60, by: 4 },
  16: { from: 32, to: 120, by: 8 },
};

const text = (pattern: RegExp, expected: string) => v.pipe(v.string(), v.regex(pattern, expected));
const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `one of ${options.join(', ')}`);
const whole = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.string(expected),
    v.regex(/^\d{1,9}$/, expected),
    v.transform(Number),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
};
const flag = v.pipe(
  oneOf(['true', 'false']),
  v.transform((value) => value === 'true'),
);

/** Every context value, what it may be, and what it is where none is given. */
const schema = v.object({
  auth: v.optional(oneOf(['iam', 'jwt', 'none']), 'iam'),
  issuer: v.optional(text(/^https:\/\/[^\s/]+(\/\S*)?$/, "the token issuer's https:// URL")),
  audience: v.optional(
    v.pipe(
      text(/^[^\s,]+(,[^\s,]+)*$/, 'one audience of the tokens, or several separated by commas'),
      v.transform((value) => value.split(',')),
    ),
  ),
  origins: v.optional(origins),
  rate: v.optional(whole(1, 10_000), '100'),
  burst: v.optional(whole(1, 5_000), '200'),
  memory: v.optional(whole(128, 10_240), '1769'),
  logDays: v.optional(oneOf(['1', '3', '5', '7', '14', '30', '60', '90', '180', '365']), '30'),
  email: v.optional(text(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address')),
  data: v.optional(
    text(
      /^(store:)?[A-Za-z0-9_][A-Za-z0-9._-]*$/,
      'a MovieLens name such as ml-latest-small, or store:NAME for datasets/NAME/ of the bucket',
    ),
    'ml-latest-small',
  ),
  effort: v.optional(oneOf(['default', 'thorough', 'quick']), 'thorough'),
  tolerance: v.optional(
    v.pipe(
      text(/^\d+(\.\d+)?$/, 'stars of RMSE from 0 to 5'),
      // As text, which is how the task reads it.
      v.check((value) => Number(value) <= 5, 'stars of RMSE from 0 to 5'),
    ),
    String(defaultTolerance),
  ),
  keep: v.optional(whole(1, 1_000), String(defaultKeep)),
  schedule: v.optional(
    text(
      /^(cron\(\S+( \S+){5}\)|rate\((1 (hour|day)|([2-9]|[1-9]\d+) (hours|days))\))$/,
      "'cron(minute hour day month weekday year)' in UTC, or a rate such as 'rate(7 days)'",
    ),
    'cron(0 3 ? * SUN *)',
  ),
  architecture: v.optional(oneOf(['x86_64', 'arm64']), 'x86_64'),
  cpu: v.optional(v.pipe(oneOf(['1', '2', '4', '8', '16']), v.transform(Number)), '2'),
  trainingMemory: v.optional(whole(2, 120), '8'),
  hours: v.optional(whole(1, 72), '6'),
  spot: v.optional(flag, 'false'),
  maxAgeDays: v.optional(whole(1, 365), '15'),
});

/** What a deployment can be told by `-c key=value`; docs/operations.md says what each means. */
export type Settings = Readonly<v.InferOutput<typeof schema>>;

/** Keys that settings understand. */
export const settingNames = Object.keys(schema.entries);

/**
 * Checks context values, filling in defaults.
 * @param context what `-c` and cdk.json say; CDK's own keys (they hold a `:` or a `/`, or are listed by it) are left alone
 * @throws SettingsError naming every value that is wrong, and what is expected
 */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  const own = Object.entries(context).filter(([key]) => !isOfCdk(key));
  const unknown = own.filter(([key]) => !settingNames.includes(key)).map(([key]) => unknownKey(key));
  // cdk.json may hold numbers and booleans where the command line has text.
  const given = Object.fromEntries(own.map(([key, value]) => [key, String(value)]));
  const result = v.safeParse(schema, given);
  const wrong = (result.issues ?? []).map(({ path, message }) => {
    const key = String(path?.[0].key);
    return `-c ${key}=${given[key]}: must be ${message}`;
  });
  const together = result.success ? contradictions(result.output) : [];
  const faults = [...unknown, ...wrong, ...together];
  if (faults.length > 0 || !result.success) throw new SettingsError(faults);
  return result.output;
}

/** Feature flags, looked-up values and what `cdk acknowledge` writes. */
function isOfCdk(key: string): boolean {
  return /[:/]/.test(key) || key === 'acknowledged-issue-numbers';
}

function unknownKey(key: string): string {
  return `-c ${key}: there is no such setting; there are ${settingNames.join(', ')}`;
}

/** Values that are fine alone but not together. */
function contradictions({ auth, issuer, audience, cpu, trainingMemory }: Settings): string[] {
  const faults: string[] = [];
  const token = issuer !== undefined && audience !== undefined;
  if (auth === 'jwt' && !token) faults.push('-c auth=jwt: needs -c issuer=https://… and -c audience=… too');
  if (auth !== 'jwt' && (issuer ?? audience) !== undefined)
    faults.push(`-c issuer and -c audience: only -c auth=jwt uses them, but auth is ${auth}`);
  const { from, to, by } = memoryByCpu[cpu];
  if (trainingMemory < from || trainingMemory > to || (trainingMemory - from) % by !== 0) {
    const steps = by === 1 ? '' : ` in steps of ${by}`;
    faults.push(
      `-c trainingMemory=${trainingMemory}: with -c cpu=${cpu} Fargate offers ${from} to ${to} GB${steps}`,
    );
  }
  return faults;
}
