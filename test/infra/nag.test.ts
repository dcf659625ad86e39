import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { build } from './synth.ts';

// CDK prints its findings to the console before it throws.
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  jest.restoreAllMocks();
});

const token = { auth: 'jwt', issuer: 'https://login.example.org/', audience: 'web' };

describe.each([
  [{}],
  [token],
  [{ auth: 'none' }],
  [{ ...token, client: 'web' }],
  [{ auth: 'none', page: 'off' }],
  [{ origins: 'https://a.example' }],
  [{ spot: 'true', architecture: 'arm64', email: 'ops@example.org' }],
  [{ parallel: '4' }],
  [{ parallel: '40', spot: 'true' }],
])('with %p', (context) => {
  test('no rule of AWS Solutions is left unanswered', () => {
    const { app } = build(context);
    app.synth();
    expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
  });
});

test('a bucket that nobody thought about stops synthesis', () => {
  const { app, service } = build();
  new Bucket(service, 'Careless');
  expect(() => app.synth()).toThrow(/server access logs disabled.*\n.*Marquee\/Careless/);
});
