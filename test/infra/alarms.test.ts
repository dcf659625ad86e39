import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { synth } from './synth.ts';
import { type Json, onlyResource, render, resources } from './template.ts';

let template: Template;
let alarms: Readonly<Record<string, Json>>;

beforeAll(() => {
  template = synth({ maxAgeDays: '9', email: 'ops@example.org' }).service;
  const found = Object.entries(resources(template, 'AWS::CloudWatch::Alarm'));
  alarms = Object.fromEntries(
    found.map(([id, alarm]) => [id.replace(/^Alarms(\w+)[0-9A-F]{8}$/, '$1'), alarm]),
  );
});

/** Names of the metrics that an alarm counts, and the expression that combines them. */
function metricsOf({ MetricName, Namespace, Metrics = [] }: Json): { names: string[]; expression?: string } {
  if (MetricName) return { names: [`${Namespace} ${MetricName}`] };
  const stats = Metrics.filter(({ MetricStat }: Json) => MetricStat);
  const names = stats.map(({ MetricStat: { Metric } }: Json) => `${Metric.Namespace} ${Metric.MetricName}`);
  return { names, expression: Metrics.find(({ Expression }: Json) => Expression).Expression };
}

describe.each([
  ['ServerErrors', ['AWS/ApiGateway 5xx', 'AWS/ApiGateway Count'], 1],
  ['Latency', ['AWS/ApiGateway Latency'], 2000],
  ['Throttles', ['AWS/Lambda Throttles', 'Marquee ThrottledRequests'], 1],
  [
    'FailedTraining',
    ['AWS/States ExecutionsAborted', 'AWS/States ExecutionsFailed', 'AWS/States ExecutionsTimedOut'],
    1,
  ],
  ['FailedSwap', ['Marquee Swaps'], 1],
  ['ReleaseAge', ['Marquee ReleaseAgeDays'], 9],
  ['NoRelease', ['AWS/Lambda Errors'], 1],
  ['DeadLetters', ['AWS/SQS ApproximateNumberOfMessagesVisible'], 1],
])('%s', (name, metrics, threshold) => {
  test('watches its metrics', () => {
    expect([...new Set(metricsOf(alarms[name]).names)].sort()).toEqual(metrics);
    expect(alarms[name]).toMatchObject({
      Threshold: threshold,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });

  test('tells people, of its end too', () => {
    const [topic] = Object.keys(resources(template, 'AWS::SNS::Topic'));
    expect(alarms[name].AlarmActions).toEqual([{ Ref: topic }]);
    expect(alarms[name].OKActions).toEqual([{ Ref: topic }]);
    expect(alarms[name].AlarmDescription).not.toBe('');
  });
});

test('there are no others', () => {
  expect(Object.keys(alarms)).toHaveLength(8);
});

test('silence is no alarm, and the age of a release stays what the last check said', () => {
  const { ReleaseAge, ...others } = alarms;
  expect(ReleaseAge).toMatchObject({
    TreatMissingData: 'ignore',
    Dimensions: [{ Name: 'function', Value: 'release-age' }],
    Period: 24 * 60 * 60,
  });
  const treated = Object.values(others).map(({ TreatMissingData }) => TreatMissingData);
  expect(new Set(treated)).toEqual(new Set(['notBreaching']));
});

test('of swaps the failed ones alone are an alarm', () => {
  expect(alarms.FailedSwap).toMatchObject({
    Dimensions: [{ Name: 'outcome', Value: 'failed' }],
    Statistic: 'Sum',
  });
});

test('the rate of errors is in percent, and no request is no error', () => {
  expect(metricsOf(alarms.ServerErrors).expression).toBe('100 * errors / requests');
});

test('every function of the API is watched for throttles', () => {
  const functions = Object.values(resources(template, 'AWS::Lambda::Function'));
  const ofApi = functions.filter(({ Handler }) => Handler !== 'release-age.handler');
  expect(metricsOf(alarms.Throttles).expression?.split(' + ')).toHaveLength(ofApi.length + 1);
});

test('requests that the stage turned away are counted from its log', () => {
  expect(onlyResource(template, 'AWS::Logs::MetricFilter')).toMatchObject({
    FilterPattern: '{ $.status = "429" }',
    MetricTransformations: [
      { MetricNamespace: 'Marquee', MetricName: 'ThrottledRequests', MetricValue: '1' },
    ],
  });
});

test('alarms of this account may publish to the topic, over TLS alone, and an address gets what is published', () => {
  const { Statement } = onlyResource(template, 'AWS::SNS::TopicPolicy').PolicyDocument;
  const [denied, allowed] = Statement;
  expect(denied).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
  expect(allowed).toMatchObject({
    Effect: 'Allow',
    Action: 'sns:Publish',
    Principal: { Service: 'cloudwatch.amazonaws.com' },
    Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
  });
  expect(Statement).toHaveLength(2);
  const subscription = onlyResource(template, 'AWS::SNS::Subscription');
  expect(subscription).toMatchObject({ Protocol: 'email', Endpoint: 'ops@example.org' });
});

test('the dashboard shows the alarms, the API, the models and the trainings', () => {
  const body = JSON.parse(render(onlyResource(template, 'AWS::CloudWatch::Dashboard').DashboardBody));
  const titles = body.widgets.map(({ properties }: Json) => properties.title);
  expect(titles).toEqual([
    'Alarms',
    'Requests',
    'Latency, ms',
    'Predictions by model',
    'Cold starts: time until ready, ms',
    'Failed invocations',
    'Duration by function, p99, ms',
    'Age of the release, days',
    'Promoted releases swapped in',
    'Trainings',
  ]);
  expect(body.widgets[0].properties.alarms).toHaveLength(8);
});
