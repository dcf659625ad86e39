import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { JobTasks } from './tasks.ts';

/** The integration that runs a task and waits for its end. */
export const ecsArn = (scope: Construct) => `arn:${Stack.of(scope).partition}:states:::ecs:runTask.sync`;

/** What a workflow may do that runs those tasks: as CDK's own class for one task asks for. */
export function rightsToRun(scope: Construct, { byRole }: JobTasks): PolicyStatement[] {
  const definitions = Object.values(byRole).map(({ definition }) => definition);
  const roles = definitions.flatMap(({ taskRole, executionRole }) => [taskRole, executionRole!]);
  const rule = Stack.of(scope).formatArn({
    service: 'events',
    resource: 'rule',
    resourceName: 'StepFunctionsGetEventsForECSTaskRule',
  });
  const allow = (actions: string[], resources: string[]) => new PolicyStatement({ actions, resources });
  return [
    allow(
      ['ecs:RunTask'],
      definitions.map(({ taskDefinitionArn }) => taskDefinitionArn),
    ),
    allow(['ecs:StopTask', 'ecs:DescribeTasks'], ['*']),
    allow(['iam:PassRole'], [...new Set(roles.map(({ roleArn }) => roleArn))]),
    allow(['events:PutTargets', 'events:PutRule', 'events:DescribeRule'], [rule]),
  ];
}
