import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Errors } from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

/** The state that reads what the task wrote at its end. */
export function readOutcome(scope: Construct, bucket: IBucket): CallAwsService {
  const read = CallAwsService.jsonata(scope, 'Read outcome', {
    service: 's3',
    action: 'getObject',
    parameters: {
      Bucket: bucket.bucketName,
      Key: "{% 'outcomes/' & $states.context.Execution.Name & '.json' %}",
    },
    iamAction: 's3:GetObject',
    iamResources: [bucket.arnForObjects('outcomes/*')],
    assign: { outcome: '{% $parse($states.result.Body) %}' },
  });
  // The training is done: a store that stumbles now must not make a failure of it.
  read.addRetry({ errors: [Errors.TASKS_FAILED], interval: Duration.seconds(5), maxAttempts: 4 });
  return read;
}
