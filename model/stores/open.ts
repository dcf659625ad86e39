import { fileURLToPath } from 'node:url';
import { type Store, StoreError } from './store.ts';

/** At least two letters, so that the drive of a Windows path is not taken for a scheme. */
const scheme = /^([a-z][a-z0-9+.-]+):/i;

/**
 * The store of that URL: `s3://bucket/prefix`, `file:///folder`, or the plain path of a folder.
 *
 * Nothing is read or created yet.
 * @throws StoreError if the URL names no store
 */
export async function openStore(url: string): Promise<Store> {
  if (url === '') throw new StoreError(`The URL of the store is empty. ${whatStoresAre}`);
  switch (scheme.exec(url)?.[1]?.toLowerCase()) {
    case undefined:
      return openFolder(url);
    case 'file':
      return openFolder(pathOf(url));
    case 's3': {
      // Imported only here: the AWS SDK costs a folder's user 50 to 75 ms and half a megabyte.
      const { S3Store } = await import('./s3.ts');
      return new S3Store(url);
    }
    default:
      throw new StoreError(`'${url}' is not a store that Marquee supports. ${whatStoresAre}`);
  }
}

/** Imported only here, as the bucket is: a function has no use for it. */
async function openFolder(path: string): Promise<Store> {
  const { FolderStore } = await import('./folder.ts');
  return new FolderStore(path);
}

const whatStoresAre = 'A store is a folder (a path, or file:///path) or a bucket (s3://bucket/prefix).';

function pathOf(url: string): string {
  try {
    return fileURLToPath(url);
  } catch (cause) {
    throw new StoreError(`'${url}' is not a folder on this machine. ${whatStoresAre}`, { cause });
  }
}
