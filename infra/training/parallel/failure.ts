import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Errors, type IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import { failureKey } from '../../../training/running/run/failure.ts';

/** The state that reads why a job failed, then goes on to `tell`: ECS knows no more than an exit code. */
export function readFailure(scope: Construct, bucket: IBucket, tell: IChainable): CallAwsService {
  const run = "' & $states.context.Execution.Name & '";
  const read = CallAwsService.jsonata(scope, 'Read failure', {
    service: 's3',
    action: 'getObject',
    parameters: { Bucket: bucket.bucketName, Key: `{% '${failureKey(run)}' %}` },
    iamAction: 's3:GetObject',
    iamResources: [bucket.arnForObjects(failureKey('*'))],
    assign: { told: "{% $parse($states.result.Body).('Job ' & job & ': ' & message) %}" },
  });
  read.addRetry({ errors: [Errors.TASKS_FAILED], interval: Duration.seconds(2), maxAttempts: 2 });
  // A job that was killed, or never began, has written nothing.
  read.addCatch(tell, { assign: { told: 'No job has told why: it was killed, or did not begin.' } });
  read.next(tell);
  return read;
}
