import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readSettings, settingNames } from '../../infra/settings.ts';
import { SettingsError } from '../../infra/settings-error.ts';

const complaint = (context: Readonly<Record<string, unknown>>) => {
  try {
    readSettings(context);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong');
};

test('without any context there is a deployment that its callers must sign for', () => {
  expect(readSettings({})).toEqual({
    auth: 'iam',
    rate: 100,
    burst: 200,
    memory: 1769,
    logDays: '30',
    data: 'ml-latest-small',
    effort: 'thorough',
    tolerance: '0.005',
    keep: 5,
    schedule: 'cron(0 3 ? * SUN *)',
    architecture: 'x86_64',
    cpu: 2,
    trainingMemory: 8,
    hours: 6,
    spot: false,
    parallel: 1,
    maxAgeDays: 15,
    page: false,
  });
});

test('numbers and flags may stand in cdk.json as such', () => {
  expect(readSettings({ rate: 5, spot: true })).toMatchObject({ rate: 5, spot: true });
});

test("CDK's own context is none of its business", () => {
  const context = {
    '@aws-cdk/core:checkSecretUsage': true,
    'availability-zones:account=1:region=eu-west-1': ['a'],
    'acknowledged-issue-numbers': [1],
    'aws:cdk:enable-path-metadata': true,
  };
  expect(readSettings(context)).toEqual(readSettings({}));
});

test('several origins are separated by commas', () => {
  const origins = ['https://a.example', 'https://b.example:8443', 'http://localhost:5173'];
  expect(readSettings({ origins: origins.join(',') })).toMatchObject({ origins });
  expect(readSettings({})).not.toHaveProperty('origins');
});

test('a token needs its issuer and its audiences', () => {
  const token = { auth: 'jwt', issuer: 'https://login.example.org/', audience: 'web,app' };
  expect(readSettings(token)).toMatchObject({ issuer: token.issuer, audience: ['web', 'app'] });
  expect(complaint({ auth: 'jwt', issuer: token.issuer })).toContain('-c audience=');
  expect(complaint({ issuer: token.issuer })).toContain('-c issuer: requires -c auth=jwt, but auth is iam');
});

describe('the page', () => {
  const token = { auth: 'jwt', issuer: 'https://login.example.org/', audience: 'web' };

  test.each<[boolean, Record<string, string>]>([
    [true, { auth: 'none' }],
    [true, { ...token, client: 'web' }],
    [true, { ...token, client: 'web', page: 'on', scope: 'openid email', tokens: 'https://t.example.org' }],
    [false, token],
    [false, { auth: 'iam' }],
    [false, { auth: 'none', page: 'off' }],
    [false, { ...token, client: 'web', page: 'off' }],
  ])('is served: %p, with %j', (page, context) => {
    expect(readSettings(context)).toMatchObject({ page });
  });

  test.each<[string, Record<string, string>]>([
    ['-c page=on: the page cannot call an API with auth=iam', { page: 'on' }],
    ['use -c auth=jwt with -c client=…, or -c auth=none', { page: 'on' }],
    ['-c page=on: needs -c client=…', { ...token, page: 'on' }],
    ['-c client: requires -c auth=jwt, but auth is none', { auth: 'none', client: 'web' }],
    ['-c scope: requires -c auth=jwt', { scope: 'openid' }],
    ['-c tokens: requires -c auth=jwt', { tokens: 'https://t.example.org' }],
    [
      "-c scope: requires -c client=… as well; only the page's sign-in uses it",
      { ...token, scope: 'openid' },
    ],
    ['-c tokens: requires -c client=… as well', { ...token, tokens: 'https://t.example.org' }],
  ])('is refused: %s', (expected, context) => {
    expect(complaint(context)).toContain(expected);
  });
});

describe.each([
  ['auth', 'open', 'one of iam, jwt, none'],
  ['issuer', 'http://login.example.org', 'https:// URL'],
  ['audience', 'a,,b', 'separated by commas'],
  ['page', 'yes', 'one of on, off'],
  ['client', 'a b', 'OAuth client id'],
  ['scope', 'openid  email', 'separated by spaces'],
  ['tokens', 'https://t.example.org/', 'such as https://login.example.org'],
  ['tokens', 'http://t.example.org', 'the origin of'],
  ['origins', '*', 'an origin such as https://'],
  ['origins', 'https://a.example/', 'an origin such as https://'],
  ['origins', 'https://a.example:443', 'an origin such as https://'],
  ['origins', 'https://a.example, https://b.example', 'separated by commas'],
  ['origins', 'file:///a', 'an origin such as https://'],
  ['rate', '0', 'from 1 to 10000'],
  ['burst', '1e3', 'whole number'],
  ['memory', '64', 'from 128 to 10240'],
  ['logDays', '31', 'one of 1, 3, 5'],
  ['email', 'nobody', 'an e-mail address'],
  ['data', '../secrets', 'MovieLens name'],
  ['data', 's3://bucket', 'store:NAME'],
  ['effort', 'most', 'one of default, thorough, quick'],
  ['tolerance', '-1', 'stars of RMSE from 0 to 5'],
  ['tolerance', '5.1', 'stars of RMSE from 0 to 5'],
  ['keep', '0', 'from 1 to 1000'],
  ['schedule', 'weekly', 'cron(minute hour day month weekday year)'],
  ['schedule', 'rate(1 days)', 'rate(7 days)'],
  ['schedule', 'rate(0 days)', 'rate(7 days)'],
  ['schedule', 'cron(0 3 * * SUN)', 'cron(minute hour'],
  ['architecture', 'arm', 'one of x86_64, arm64'],
  ['cpu', '3', 'one of 1, 2, 4, 8, 16'],
  ['hours', '100', 'from 1 to 72'],
  ['spot', 'yes', 'one of true, false'],
  ['parallel', '0', 'from 1 to 40'],
  ['parallel', '41', 'from 1 to 40'],
  ['maxAgeDays', 'never', 'whole number'],
])('-c %s=%s', (key, value, expected) => {
  test('is refused, and it is said what would do', () => {
    expect(complaint({ [key]: value })).toContain(`-c ${key}=${value}: must be `);
    expect(complaint({ [key]: value })).toContain(expected);
  });
});

test('sizes that Fargate does not have are refused', () => {
  expect(complaint({ cpu: '1', trainingMemory: '16' })).toContain('with -c cpu=1 Fargate offers 2 to 8 GB');
  expect(complaint({ cpu: '8', trainingMemory: '18' })).toContain('16 to 60 GB in steps of 4');
  expect(readSettings({ cpu: '16', trainingMemory: '120' })).toMatchObject({ cpu: 16 });
});

test('a setting that does not exist is a mistake, not a wish', () => {
  const message = complaint({ shedule: 'rate(1 day)' });
  expect(message).toContain('-c shedule: there is no such setting');
  for (const name of settingNames) expect(message).toContain(name);
});

test('docs/operations.md has every setting, and no other', () => {
  const text = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const [, table] = /^\| setting \|.*\n.*\n((?:\|.*\n)+)/m.exec(text)!;
  const cells = table.split('\n').map((row) => row.split('|')[1] ?? '');
  const documented = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(documented.sort()).toEqual([...settingNames].sort());
});

test('everything that is wrong is said at once', () => {
  expect(complaint({ cpu: '3', effort: 'most' }).match(/^ {2}-c /gm)).toHaveLength(2);
});
