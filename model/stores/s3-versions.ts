import {
  type DeleteMarkerEntry,
  ListObjectVersionsCommand,
  type ObjectVersion,
  type S3Client,
} from '@aws-sdk/client-s3';

/**
 * The ids of everything that a bucket keeps under exactly this key, versions and delete markers, the latest at the
 * end: who deletes them in this order never brings back an older one, and who is killed in between leaves the key to
 * be found as it was.
 * @param pageSize versions asked for at once, at most 1,000
 */
export async function versionsOf(
  client: S3Client,
  { Bucket, Key }: { readonly Bucket: string; readonly Key: string },
  pageSize: number,
): Promise<string[]> {
  const entries: (ObjectVersion | DeleteMarkerEntry)[] = [];
  let position: { KeyMarker?: string; VersionIdMarker?: string } = {};
  // Keys come in ascending order, so this one comes before every other that begins with it.
  do {
    const query = { Bucket, Prefix: Key, MaxKeys: pageSize, ...position };
    const page = await client.send(new ListObjectVersionsCommand(query));
    entries.push(...(page.Versions ?? []), ...(page.DeleteMarkers ?? []));
    position = page.IsTruncated
      ? { KeyMarker: page.NextKeyMarker!, VersionIdMarker: page.NextVersionIdMarker! }
      : {};
  } while (position.KeyMarker === Key);
  return entries
    .filter((entry) => entry.Key === Key)
    .sort((a, b) => Number(a.IsLatest ?? false) - Number(b.IsLatest ?? false))
    .map((entry) => entry.VersionId!);
}
