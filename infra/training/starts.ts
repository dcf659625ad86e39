import { Duration, Fn, Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { Schedule, ScheduleExpression, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

/** Starts trainings by the clock; what cannot be started goes to the dead-letter queue. */
export function startOnSchedule(
  scope: Construct,
  stateMachine: IStateMachine,
  deadLetterQueue: IQueue,
  { schedule }: Settings,
): Schedule {
  return new Schedule(scope, 'Schedule', {
    description: 'retraining',
    schedule: ScheduleExpression.expression(schedule),
    timeWindow: TimeWindow.flexible(Duration.minutes(30)),
    target: new StepFunctionsStartExecution(stateMachine, { deadLetterQueue }),
  });
}

/**
 * Starts the first training once the stack stands, so that the API does not wait for the schedule.
 *
 * CloudFormation reports the status of stacks to EventBridge; a custom resource would need a function of its own and
 * could run before the rights of the workflow's role have spread.
 */
export function startOnCreation(
  scope: Construct,
  stateMachine: IStateMachine,
  deadLetterQueue: IQueue,
): Rule {
  const { partition, region, account, stackName } = Stack.of(scope);
  const arn = Fn.join(':', ['arn', partition, 'cloudformation', region, account, `stack/${stackName}`]);
  return new Rule(scope, 'Created', {
    description: 'Starts the first training when the stack has been created',
    eventPattern: {
      source: ['aws.cloudformation'],
      detailType: ['CloudFormation Stack Status Change'],
      detail: {
        'stack-id': [arn, { prefix: `${arn}/` }],
        'status-details': { status: ['CREATE_COMPLETE'] },
      },
    },
    targets: [new SfnStateMachine(stateMachine, { deadLetterQueue })],
  });
}
