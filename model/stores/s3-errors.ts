import { S3ServiceException } from '@aws-sdk/client-s3';
import { StoreError } from './store.ts';

/** 304: the object still has the version that was named. */
export function isNotModified(error: unknown): boolean {
  return statusOf(error) === 304;
}

/** 416: the object ends before the bytes that were asked for. */
export function isPastEnd(error: unknown): boolean {
  return statusOf(error) === 416;
}

/** 412: the condition of a write does not hold; or 404: nothing is there to replace. */
export function isLost(error: unknown): boolean {
  return statusOf(error) === 412 || hasName(error, 'NoSuchKey');
}

/** 409: another conditional write to the same key was under way, so S3 has decided nothing: try again. */
export function isConflict(error: unknown): boolean {
  return hasName(error, 'ConditionalRequestConflict', 'OperationAborted');
}

/**
 * Whether a read found no object.
 *
 * Who lacks s3:ListBucket gets 403 AccessDenied for an object that is not there, since 404 would tell them so
 * (documented at GetObject). A reader who may not read at all gets the same code; only the message can tell
 * them apart, where it names the action that was denied: s3:ListBucket if the object is missing, s3:GetObject
 * or kms:Decrypt if it is forbidden. Where it names none, missing is the likelier reason.
 */
export function isMissing(error: unknown): boolean {
  if (hasName(error, 'NoSuchKey', 'NotFound')) return true;
  if (!(error instanceof Error) || !hasName(error, 'AccessDenied')) return false;
  const denied = /not authorized to perform: ([\w:]+)/.exec(error.message)?.[1];
  return denied === undefined || denied === 's3:ListBucket';
}

/** A StoreError that states what failed, why, and what to do. */
export function explain(action: string, url: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { name, message } = error as Error;
  const status = String(statusOf(error));
  // The answer to a HEAD has no body that could name the error.
  const reason = name === 'Unknown' ? `HTTP status ${status}.` : `${name}: ${message.replace(/\.?$/, '.')}`;
  const region = /region is missing/i.test(message) ? missingRegion : undefined;
  const todo = advice[name] ?? region ?? advice[status] ?? 'Try again.';
  return new StoreError(`Cannot ${action} ${url}: ${reason} ${todo}`, { cause: error });
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function hasName(error: unknown, ...names: string[]): boolean {
  return error instanceof S3ServiceException && names.includes(error.name);
}

const missingRegion = 'Set AWS_REGION to the region of the bucket.';
const rights =
  'Grant s3:GetObject on the objects and s3:ListBucket on the bucket; to whoever trains or promotes also s3:PutObject and s3:DeleteObject; to whoever erases also s3:DeleteObjectVersion and s3:ListBucketVersions.';
const keys = 'Check the credentials (AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY).';

/** By the name of the error, as S3 or the SDK gives it, else by its status. */
const advice: Readonly<Record<string, string>> = {
  NoSuchBucket: 'Create the bucket, or fix the URL of the store.',
  InvalidBucketName: 'Fix the URL of the store.',
  PermanentRedirect: missingRegion,
  AuthorizationHeaderMalformed: missingRegion,
  AccessDenied: rights,
  '403': rights,
  CredentialsProviderError: keys,
  InvalidAccessKeyId: keys,
  SignatureDoesNotMatch: keys,
  ExpiredToken: keys,
  ConditionalRequestConflict: 'Somebody else keeps writing it: try again later.',
};
