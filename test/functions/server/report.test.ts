import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { answerReport } from '../../../functions/server/report.ts';
import { type Handlers, type RunningServer, serveHandlers } from '../../../functions/server/server.ts';
import { objectKey } from '../../../model/release/layout.ts';
import { reportPath } from '../../../model/release/paths.ts';
import { promote } from '../../../model/release/promote.ts';
import { writeRelease } from '../../../model/release/write.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import { manifestOf } from '../../support/manifest.ts';

const html = '<!doctype html><title>Größe</title>';
const id = '20260101T000000Z-report';
const folders: string[] = [];
const servers: RunningServer[] = [];
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** A store whose current release has these objects; none if there are none. */
async function storeWith(objects?: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-'));
  folders.push(folder);
  if (!objects) return folder;
  const bytes = Object.entries(objects).map(([path, text]) => [path, Buffer.from(text)] as const);
  const store = new FolderStore(folder);
  await writeRelease(store, manifestOf(id), new Map(bytes));
  await promote(store, id);
  return folder;
}

/** The local server over that store; the API answers with its function's name. */
async function serve(folder: string): Promise<string> {
  const handler = (name: string) => async () => ({ statusCode: 200, body: name });
  const names = ['predict', 'known', 'cold-movie', 'cold-user'] as const;
  const handlers = Object.fromEntries(names.map((name) => [name, handler(name)])) as unknown as Handlers;
  const pages = new Map([['/report', () => answerReport(folder)]]);
  const server = await serveHandlers(handlers, 0, '127.0.0.1', pages);
  servers.push(server);
  return server.url;
}

describe('GET /report', () => {
  test('is the page of the release that serves', async () => {
    const response = await fetch(`${await serve(await storeWith({ [reportPath]: html }))}/report?from=here`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(html);
  });

  test.each([
    [
      'a release without a report',
      { 'other.txt': '' },
      /Release 20260101T000000Z-report .* without a report/,
    ],
    ['an empty store', undefined, /No release has been published yet: npm run train/],
  ] as const)('is a 404 problem of %s', async (_name, objects, detail) => {
    const response = await fetch(`${await serve(await storeWith(objects))}/report`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'urn:marquee:problem:no-report',
      title: 'There is no report',
      status: 404,
      detail: expect.stringMatching(detail),
    });
  });

  test('is a 503 problem, and logged, if the page is damaged', async () => {
    const folder = await storeWith({ [reportPath]: html });
    const store = new FolderStore(folder);
    const { version } = (await store.get(objectKey(id, reportPath)))!;
    await store.replace(objectKey(id, reportPath), Buffer.from('other'), version);
    const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const response = await fetch(`${await serve(folder)}/report`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ type: 'urn:marquee:problem:release-unreadable' });
    expect(log).toHaveBeenCalled();
  });

  test('leaves all other requests to the functions', async () => {
    const url = await serve(await storeWith({ [reportPath]: html }));
    expect(await (await fetch(`${url}/report`, { method: 'POST' })).text()).toBe('predict');
    expect(await (await fetch(`${url}/report/more`)).text()).toBe('predict');
    expect(await (await fetch(`${url}/v1/movies/1/prediction`)).text()).toBe('cold-user');
  });
});
