import { beforeAll, expect, test } from '@jest/globals';
import { synth } from './synth.ts';
import { type Json, listOf, onlyResource } from './template.ts';

let bucket: Json;
let policy: Json;
let template: Json;

beforeAll(() => {
  const { data } = synth();
  template = data.toJSON();
  bucket = onlyResource(data, 'AWS::S3::Bucket');
  policy = onlyResource(data, 'AWS::S3::BucketPolicy');
});

test('the bucket is versioned, encrypted and closed to the public', () => {
  expect(bucket.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  expect(bucket.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
    { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
  ]);
  expect(bucket.PublicAccessBlockConfiguration).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
});

test('nobody gets at it without TLS 1.2', () => {
  const denials = policy.PolicyDocument.Statement.filter(({ Effect }: Json) => Effect === 'Deny');
  expect(denials.map(({ Action, Principal }: Json) => [Action, Principal])).toEqual([
    ['s3:*', { AWS: '*' }],
    ['s3:*', { AWS: '*' }],
  ]);
  expect(denials.map(({ Condition }: Json) => Condition)).toEqual([
    { Bool: { 'aws:SecureTransport': 'false' } },
    { NumericLessThan: { 's3:TlsVersion': 1.2 } },
  ]);
  expect(policy.PolicyDocument.Statement).toHaveLength(denials.length);
});

test('no rule deletes what is current but the outcomes of old runs, and what is left of runs that broke', () => {
  const deleting = bucket.LifecycleConfiguration.Rules.filter((rule: Json) => 'ExpirationInDays' in rule);
  expect(listOf(deleting).map(({ Prefix, ExpirationInDays }: Json) => [Prefix, ExpirationInDays])).toEqual([
    ['outcomes/', 90],
    ['runs/', 7],
  ]);
});

test('what is left of a run is gone for good a day after, since it holds ratings', () => {
  const [runs] = bucket.LifecycleConfiguration.Rules.filter(({ Prefix }: Json) => Prefix === 'runs/');
  expect(runs.NoncurrentVersionExpiration).toEqual({ NoncurrentDays: 1 });
});

test('it outlives its stack', () => {
  const [resource] = Object.values<Json>(template.Resources).filter(({ Type }) => Type === 'AWS::S3::Bucket');
  expect([resource.DeletionPolicy, resource.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
});
