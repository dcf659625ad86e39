import { S3Client } from '@aws-sdk/client-s3';

/** Region, credentials and endpoint by the SDK's own conventions. */
export function conventionalClient(): S3Client {
  // On Node 20 the SDK would warn of the Node that its releases of 2027 need; the README says it where it helps.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  // Servers other than AWS seldom resolve bucket.host, so a custom endpoint gets the bucket in the path.
  const endpoint = process.env.AWS_ENDPOINT_URL_S3 || process.env.AWS_ENDPOINT_URL;
  return new S3Client({
    forcePathStyle: Boolean(endpoint),
    // The SDK would wait for ever by default. Milliseconds; the second is of silence, not of the whole transfer.
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 30_000 },
  });
}
