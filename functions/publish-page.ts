import { logError } from './observe/log.ts';
import { tellCloudFormation } from './page-publisher/cloud-formation.ts';
import type { PageEvent } from './page-publisher/properties.ts';

/**
 * A custom resource: the page's files in their bucket. CloudFormation calls it when the stack is created, when the page
 * changes and when it goes.
 *
 * @throws Error if the outcome cannot be reported to CloudFormation; Lambda then calls again
 */
export async function handler(event: PageEvent): Promise<void> {
  const failure = await bring(event).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure !== undefined) await logError('The page could not be published', failure, {});
  await tellCloudFormation(event, event.ResourceProperties.bucket, failure);
}

/** Brings the bucket into the state that the event asks for. */
async function bring({ RequestType, ResourceProperties }: PageEvent): Promise<void> {
  const { emptyBucket, fillBucket } = await import('./page-publisher/bucket.ts');
  return RequestType === 'Delete' ? emptyBucket(ResourceProperties) : fillBucket(ResourceProperties);
}
