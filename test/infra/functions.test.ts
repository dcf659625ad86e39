import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { functionNames } from '../../functions/http/routes.ts';
import { scheduledFunctionNames } from '../../functions/scheduled.ts';
import { synth } from './synth.ts';
import { type Json, onlyResource, resources } from './template.ts';

const names = [...functionNames, ...scheduledFunctionNames];
let template: Template;
let functions: Readonly<Record<string, Json>>;

beforeAll(() => {
  template = synth({ memory: '512', logDays: '7' }).service;
  const all = Object.values(resources(template, 'AWS::Lambda::Function'));
  functions = Object.fromEntries(all.map((one) => [one.Handler, one]));
});

test('there is one for each bundle', () => {
  expect(Object.keys(functions).sort()).toEqual(names.map((name) => `${name}.handler`).sort());
});

describe.each(names)('%s', (name) => {
  test('runs the zipped bundles on Node 24 on arm64', () => {
    const { Runtime, Architectures, Code, PackageType, Timeout, MemorySize } = functions[`${name}.handler`];
    expect({ Runtime, Architectures, Timeout, MemorySize }).toEqual({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: 25,
      MemorySize: 512,
    });
    expect(PackageType ?? 'Zip').toBe('Zip');
    expect(Code.S3Key).toMatch(/^[0-9a-f]{64}\.zip$/);
  });

  test('knows the store and nothing else', () => {
    expect(functions[`${name}.handler`].Environment.Variables).toEqual({
      MARQUEE_STORE: { 'Fn::Join': ['', ['s3://', { 'Fn::ImportValue': 'MarqueeStore' }]] },
    });
  });

  test('logs as JSON, to a log that is kept as long as asked', () => {
    const { LogFormat, SystemLogLevel, LogGroup } = functions[`${name}.handler`].LoggingConfig;
    expect([LogFormat, SystemLogLevel]).toEqual(['JSON', 'WARN']);
    expect(resources(template, 'AWS::Logs::LogGroup')[LogGroup.Ref].RetentionInDays).toBe(7);
  });
});

test('no log is kept for ever', () => {
  const groups = Object.values(resources(template, 'AWS::Logs::LogGroup'));
  expect(groups.map(({ RetentionInDays }) => RetentionInDays)).toEqual(groups.map(() => 7));
});

test('the release is looked at once a day', () => {
  const schedules = Object.values(resources(template, 'AWS::Scheduler::Schedule'));
  const [daily] = schedules.filter(({ Description }) => Description === 'daily check');
  expect(daily.ScheduleExpression).toBe('cron(0 6 * * ? *)');
  const [checked] = Object.entries(resources(template, 'AWS::Lambda::Function')).find(
    ([, { Handler }]) => Handler === 'release-age.handler',
  )!;
  expect(daily.Target.Arn).toEqual({ 'Fn::GetAtt': [checked, 'Arn'] });
});

test('what cannot be delivered is kept', () => {
  const queue = Object.keys(resources(template, 'AWS::SQS::Queue'))[0];
  expect(onlyResource(template, 'AWS::SQS::Queue').MessageRetentionPeriod).toBe(14 * 24 * 60 * 60);
  const deliveries = [
    ...Object.values(resources(template, 'AWS::Scheduler::Schedule')).map(({ Target }) => Target),
    ...Object.values(resources(template, 'AWS::Events::Rule')).flatMap(({ Targets }) => Targets),
  ];
  expect(deliveries).toHaveLength(3);
  for (const { DeadLetterConfig } of deliveries)
    expect(DeadLetterConfig.Arn).toEqual({ 'Fn::GetAtt': [queue, 'Arn'] });
});
