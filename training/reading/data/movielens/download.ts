import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { DataError, UnreachableError } from '../errors.ts';
import { get, getText } from './http.ts';
import { showProgress } from './progress.ts';

const licence =
  'MovieLens is for research: no commercial use without permission of GroupLens; see the README.txt beside the data.';

/**
 * Downloads an archive to `path` and verifies it by the MD5 at `<url>.md5`, if there is one.
 * @throws UnreachableError if it cannot be had; DataError if it is not what was published
 */
export async function downloadArchive(url: string, path: string, say: (line: string) => void): Promise<void> {
  const published = await publishedMd5(url);
  const download = await get(url);
  if (download === undefined) throw new UnreachableError(`${url} does not exist (404)`);
  const hash = createHash('md5');
  const progress = showProgress(url, download.size, say);
  try {
    await pipeline(
      download.chunks,
      async function* pass(chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          progress.advance(chunk.length);
          yield chunk;
        }
      },
      createWriteStream(path),
    );
  } finally {
    progress.stop();
  }
  checkMd5(url, hash.digest('hex'), published, say);
  say(licence);
}

/** The MD5 that GroupLens publishes, `MD5 (ml-1m.zip) = c4d9…` or `c4d9…  ml-1m.zip`; undefined if it does not. */
async function publishedMd5(url: string): Promise<string | undefined> {
  const text = await getText(`${url}.md5`);
  if (text === undefined) return undefined;
  const md5 = /\b[0-9a-f]{32}\b/i.exec(text);
  if (md5 === null)
    throw new DataError(`${url}.md5 contains no MD5: a proxy may have answered instead of the server`);
  return md5[0].toLowerCase();
}

function checkMd5(
  url: string,
  actual: string,
  published: string | undefined,
  say: (line: string) => void,
): void {
  if (published === undefined) say(`No MD5 is published for ${url}: the download was not verified.`);
  else if (actual !== published) {
    throw new DataError(
      `${url} was damaged in transfer: its MD5 is ${actual}, but should be ${published}. Try again.`,
    );
  }
}
