import { Duration } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

/** Where schedules and rules put what they could not deliver; an alarm watches it. */
export function deadLetterQueue(scope: Construct): Queue {
  const queue = new Queue(scope, 'DeadLetters', { enforceSSL: true, retentionPeriod: Duration.days(14) });
  acknowledge(queue, { 'AwsSolutions-SQS3': 'This is the dead-letter queue.' });
  return queue;
}
