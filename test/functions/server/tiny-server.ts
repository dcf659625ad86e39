import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { startServer } from '../../../functions/server/server.ts';
import { openStore } from '../../../model/stores/open.ts';
import { publishTinyRelease } from './tiny-release.ts';

export const tinyReleaseId = '20260101T000000Z-tiny';

/** A local server over a tiny release in a folder of its own; silences what the functions print. */
export async function startTinyServer() {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-'));
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  await publishTinyRelease(await openStore(folder), tinyReleaseId);
  const server = await startServer({ storeUrl: folder, port: 0 });
  return {
    folder,
    url: server.url,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
