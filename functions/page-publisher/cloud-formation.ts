import type { CloudFormationCustomResourceEvent } from 'aws-lambda';

/** Characters of a reason, of the 4,096 bytes that the whole answer may have. */
const longestReason = 1_000;

/**
 * Tells CloudFormation how its request ended; it waits until then.
 *
 * @param id of the resource: another one has CloudFormation delete the one before
 * @param failure undefined if all went well
 * @throws Error if the answer is not taken
 */
export async function tellCloudFormation(
  { ResponseURL, StackId, RequestId, LogicalResourceId }: CloudFormationCustomResourceEvent,
  id: string,
  failure?: unknown,
): Promise<void> {
  const Reason = failure instanceof Error ? failure.message.slice(0, longestReason) : String(failure);
  const outcome = failure === undefined ? { Status: 'SUCCESS' } : { Status: 'FAILED', Reason };
  const answer = { ...outcome, PhysicalResourceId: id, StackId, RequestId, LogicalResourceId };
  // The URL is signed for a request without a content type, which bytes have not.
  const body = Buffer.from(JSON.stringify(answer));
  const { ok, status } = await fetch(ResponseURL, { method: 'PUT', body });
  if (!ok) throw new Error(`CloudFormation answered ${status} when it was told of the outcome`);
}
