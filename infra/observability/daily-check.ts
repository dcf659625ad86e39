import { type CfnElement, Duration, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

/** Runs a function once a day: an idle API emits nothing that would tell the age of its release. */
export function daily(scope: Construct, id: string, check: IFunction, deadLetterQueue: IQueue): Schedule {
  const stack = Stack.of(scope);
  acknowledge(stack, {
    [`AwsSolutions-IAM5[Resource::<${stack.getLogicalId(check.node.defaultChild as CfnElement)}.Arn>:*]`]:
      'Every version of this one function: what CDK grants to a schedule.',
  });
  return new Schedule(scope, id, {
    description: 'daily check',
    schedule: ScheduleExpression.cron({ hour: '6', minute: '0' }),
    timeWindow: TimeWindow.flexible(Duration.minutes(30)),
    target: new LambdaInvoke(check, { deadLetterQueue }),
  });
}
