import { randomBytes } from 'node:crypto';

/** The key of the pointer to the live release. */
export const pointerKey = 'current.json';

/** The prefix of all keys of releases. */
export const releasesPrefix = 'releases/';

const manifestName = 'manifest.json';

/**
 * An id that sorts by time: `20260102T030405678Z-1a2b3c4d`.
 * @param suffix distinguishes ids of the same millisecond
 */
export function newReleaseId(now = new Date(), suffix = randomBytes(4).toString('hex')): string {
  return `${now.toISOString().replace(/[-:.]/g, '')}-${suffix}`;
}

/** When an id was made, in milliseconds since 1970; undefined if `newReleaseId` has not made it. */
export function releaseTime(id: string): number | undefined {
  const iso = id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-.*$/, '$1-$2-$3T$4:$5:$6.$7Z');
  const time = iso === id ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? undefined : time;
}

/** The id of the release that an object of that key belongs to, if it belongs to one. */
export function releaseOfKey(key: string): string | undefined {
  const [folder, id, ...path] = key.split('/');
  return `${folder}/` === releasesPrefix && path.length > 0 ? id : undefined;
}

/** The key of an object by its path in the release. */
export function objectKey(id: string, path: string): string {
  return `${releasesPrefix}${id}/${path}`;
}

export function manifestKey(id: string): string {
  return objectKey(id, manifestName);
}

/** The id of the release whose manifest is under that key, if one is. */
export function releaseOfManifest(key: string): string | undefined {
  const [, id, name, ...further] = key.split('/');
  return name === manifestName && further.length === 0 ? id : undefined;
}
