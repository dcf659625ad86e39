import { beforeAll, expect, test } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { synth } from './synth.ts';
import { type Json, onlyResource, render, resources } from './template.ts';

let template: Template;

beforeAll(() => {
  template = synth().service;
});

const definitionOf = (of: Template) => onlyResource(of, 'AWS::ECS::TaskDefinition');
const environmentOf = (of: Template) => {
  const [container] = definitionOf(of).ContainerDefinitions;
  return Object.fromEntries(container.Environment.map(({ Name, Value }: Json) => [Name, render(Value)]));
};

test('the task is a container on Fargate that is told what to train on', () => {
  const { Cpu, Memory, RequiresCompatibilities, RuntimePlatform } = definitionOf(template);
  expect([Cpu, Memory]).toEqual(['2048', '8192']);
  expect(RequiresCompatibilities).toEqual(['FARGATE']);
  expect(RuntimePlatform).toEqual({ CpuArchitecture: 'X86_64', OperatingSystemFamily: 'LINUX' });
  expect(environmentOf(template)).toEqual({
    MARQUEE_STORE: 's3://<MarqueeStore>',
    MARQUEE_DATA: 'ml-latest-small',
    MARQUEE_EFFORT: 'thorough',
    MARQUEE_TOLERANCE: '0.005',
    MARQUEE_KEEP: '5',
  });
});

test('its size, data, effort, processor and time are settings', () => {
  const context = {
    cpu: '4',
    trainingMemory: '16',
    architecture: 'arm64',
    data: 'store:ml-32m',
    effort: 'quick',
    tolerance: '0.01',
    keep: '20',
  };
  const { service } = synth(context);
  expect(definitionOf(service)).toMatchObject({ Cpu: '4096', Memory: '16384' });
  expect(definitionOf(service).RuntimePlatform.CpuArchitecture).toBe('ARM64');
  expect(environmentOf(service)).toMatchObject({
    MARQUEE_DATA: 'store:ml-32m',
    MARQUEE_EFFORT: 'quick',
    MARQUEE_TOLERANCE: '0.01',
    MARQUEE_KEEP: '20',
  });
});

test('capacity providers are asked for where they are needed, for Spot', () => {
  const type = 'AWS::ECS::ClusterCapacityProviderAssociations';
  expect(resources(template, type)).toEqual({});
  const { CapacityProviders } = onlyResource(synth({ spot: 'true' }).service, type);
  expect(CapacityProviders).toEqual(['FARGATE', 'FARGATE_SPOT']);
});

test('its network costs nothing while nothing runs, lets nothing in and only TLS out', () => {
  expect(resources(template, 'AWS::EC2::NatGateway')).toEqual({});
  expect(resources(template, 'AWS::EC2::SecurityGroupIngress')).toEqual({});
  const group = onlyResource(template, 'AWS::EC2::SecurityGroup');
  expect(group.SecurityGroupIngress).toBeUndefined();
  expect(group.SecurityGroupEgress).toEqual([
    expect.objectContaining({ CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }),
  ]);
});

test('S3 is reached by a gateway endpoint from every subnet', () => {
  const endpoint = onlyResource(template, 'AWS::EC2::VPCEndpoint');
  expect(render(endpoint.ServiceName)).toBe('com.amazonaws.<Region>.s3');
  expect(endpoint.VpcEndpointType).toBe('Gateway');
  const tables = Object.keys(resources(template, 'AWS::EC2::RouteTable'));
  expect(endpoint.RouteTableIds.map(({ Ref }: Json) => Ref).sort()).toEqual(tables.sort());
});

test('it is repeated by the clock, within half an hour', () => {
  const scheduleOf = (of: Template) =>
    Object.values(resources(of, 'AWS::Scheduler::Schedule')).find(
      ({ Description }) => Description === 'retraining',
    );
  const [machine] = Object.keys(resources(template, 'AWS::StepFunctions::StateMachine'));
  expect(scheduleOf(template)).toMatchObject({
    State: 'ENABLED',
    ScheduleExpression: 'cron(0 3 ? * SUN *)',
    FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 30 },
    Target: { Arn: { Ref: machine } },
  });
  expect(scheduleOf(synth({ schedule: 'rate(2 days)' }).service).ScheduleExpression).toBe('rate(2 days)');
});

test('the first one starts when this stack has been created, and no other', () => {
  const rule = onlyResource(template, 'AWS::Events::Rule');
  const [machine] = Object.keys(resources(template, 'AWS::StepFunctions::StateMachine'));
  expect(rule.Targets.map(({ Arn }: Json) => Arn)).toEqual([{ Ref: machine }]);
  const {
    'stack-id': [exact, { prefix }],
    ...detail
  } = rule.EventPattern.detail;
  const arn = 'arn:<Partition>:cloudformation:<Region>:<AccountId>:stack/Marquee';
  expect([render(exact), render(prefix)]).toEqual([arn, `${arn}/`]);
  expect(detail).toEqual({ 'status-details': { status: ['CREATE_COMPLETE'] } });
  expect(rule.EventPattern).toMatchObject({
    source: ['aws.cloudformation'],
    'detail-type': ['CloudFormation Stack Status Change'],
  });
});
