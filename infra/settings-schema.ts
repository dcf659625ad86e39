import * as v from 'valibot';
import { isOrigin, origins } from '../functions/http/cors.ts';
import { defaultKeep } from '../model/release/prune.ts';
import { defaultTolerance } from '../training/judging/gate/rule.ts';

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

const onOrOff = v.pipe(
  oneOf(['on', 'off']),
  v.transform((value) => value === 'on'),
);
const tokensExpected = "the origin of the issuer's token endpoint, such as https://login.example.org";

/** Every context value, what it may be, and what it is where none is given. */
export const schema = v.object({
  auth: v.optional(oneOf(['iam', 'jwt', 'none']), 'iam'),
  issuer: v.optional(text(/^https:\/\/[^\s/]+(\/\S*)?$/, "the token issuer's https:// URL")),
  audience: v.optional(
    v.pipe(
      text(/^[^\s,]+(,[^\s,]+)*$/, 'one audience of the tokens, or several separated by commas'),
      v.transform((value) => value.split(',')),
    ),
  ),
  page: v.optional(onOrOff),
  client: v.optional(text(/^[^\s,]+$/, 'the OAuth client id of the page')),
  scope: v.optional(text(/^\S+( \S+)*$/, 'one scope of OAuth, or several separated by spaces')),
  tokens: v.optional(
    v.pipe(
      v.string(tokensExpected),
      v.check((value) => isOrigin(value) && value.startsWith('https:'), tokensExpected),
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
  // As many as an inline Map runs at once.
  parallel: v.optional(whole(1, 40), '1'),
  maxAgeDays: v.optional(whole(1, 365), '15'),
});

/** Values as they are given, with what does not depend on others filled in. */
export type Given = Readonly<v.InferOutput<typeof schema>>;
