import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { DataError, UnreachableError } from '../../../../../training/reading/data/errors.ts';
import { loadDataset } from '../../../../../training/reading/data/load.ts';
import { get } from '../../../../../training/reading/data/movielens/http.ts';
import { unzip } from '../../../../../training/reading/data/movielens/unzip.ts';
import { folderWith, moviesCsv, removeFolders } from '../folder.ts';
import { type Handler, send, serve, type TestServer } from './server.ts';
import { zipOf } from './zip.ts';

const ratings = 'userId,movieId,rating,timestamp\n1,1,4.0,964982703\n2,3,2.5,964982931\n';
const archive = zipOf({
  'inside/': '',
  'inside/README.txt': 'the licence',
  'inside/ratings.csv': ratings,
  'inside/movies.csv': moviesCsv,
});
const md5 = createHash('md5').update(archive).digest('hex');
const published = send(`MD5 (ml-1m.zip) = ${md5}\n`);

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});
afterAll(removeFolders);

/** A machine with an empty cache, to which `handlers` are the world. */
async function machine(handlers: Readonly<Record<string, Handler>>) {
  const server = await serve(handlers);
  servers.push(server);
  const cache = await folderWith();
  const said: string[] = [];
  const env: NodeJS.ProcessEnv = { MARQUEE_CACHE: cache, MARQUEE_DOWNLOAD_URL: `${server.url}/` };
  const load = (spec?: string) => loadDataset(spec, { env, say: (line) => said.push(line) });
  return { server, cache, said, env, load };
}

describe('a named data set', () => {
  test('is downloaded, checked and kept', async () => {
    const { load, cache, said, server } = await machine({
      '/ml-1m.zip': send(archive),
      '/ml-1m.zip.md5': published,
    });
    const data = await load('ml-1m');
    expect(data.name).toBe('ml-1m');
    expect([...data.users]).toEqual([1, 2]);
    expect(await readdir(cache)).toEqual(['ml-1m']);
    expect(await readFile(join(cache, 'ml-1m', 'README.txt'), 'utf8')).toBe('the licence');
    expect(said[0]).toBe(`Downloading ${server.url}/ml-1m.zip (0.0 MB)`);
    expect(said.at(-1)).toMatch(/no commercial use/);
  });

  test('is never downloaded twice', async () => {
    const { load, server } = await machine({ '/ml-1m.zip': send(archive), '/ml-1m.zip.md5': published });
    const first = await load('ml-1m');
    const second = await load('ml-1m');
    expect(second.digest).toBe(first.digest);
    expect(server.requests.get('/ml-1m.zip')).toBe(1);
    await server.stop();
    expect((await load('ml-1m')).digest).toBe(first.digest);
  });

  test('is taken unchecked, which is said, where no MD5 is published', async () => {
    const { load, said } = await machine({ '/ml-1m.zip': send(archive) });
    expect((await load('ml-1m')).ratings.user.length).toBe(2);
    expect(said.join('\n')).toContain('No MD5 is published');
  });

  test('may be downloaded by several at once', async () => {
    const { load, cache } = await machine({ '/ml-1m.zip': send(archive), '/ml-1m.zip.md5': published });
    const all = await Promise.all([load('ml-1m'), load('ml-1m'), load('ml-1m')]);
    expect(new Set(all.map((data) => data.digest)).size).toBe(1);
    expect(await readdir(cache)).toEqual(['ml-1m']);
  });

  const cut: Handler = (response) => {
    response.writeHead(200, { 'content-length': archive.length });
    response.write(archive.subarray(0, 100), () => response.destroy());
  };
  const halved = archive.subarray(0, archive.length / 2);
  test.each([
    [
      'whose MD5 differs',
      { '/ml-1m.zip': send(`x${archive}`), '/ml-1m.zip.md5': published },
      DataError,
      'damaged in transfer',
    ],
    [
      'whose MD5 file is none',
      { '/ml-1m.zip': send(archive), '/ml-1m.zip.md5': send('<html>') },
      DataError,
      'no MD5',
    ],
    [
      'that breaks off',
      { '/ml-1m.zip': cut, '/ml-1m.zip.md5': published },
      UnreachableError,
      'cannot be downloaded',
    ],
    ['that is half an archive', { '/ml-1m.zip': send(halved) }, DataError, 'cannot be unpacked'],
    [
      'that holds no ratings',
      { '/ml-1m.zip': send(zipOf({ 'a.txt': 'a' })) },
      DataError,
      'contains no readable ratings',
    ],
    ['that is not there', {}, UnreachableError, 'does not exist (404)'],
    [
      'of a server in trouble',
      { '/ml-1m.zip.md5': published, '/ml-1m.zip': (response) => response.writeHead(503).end() },
      UnreachableError,
      'answers 503',
    ],
  ] satisfies [string, Record<string, Handler>, typeof DataError, string][])(
    '%s is an error and leaves nothing',
    async (_, handlers, kind, message) => {
      const { load, cache } = await machine(handlers);
      const error = await load('ml-1m').catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(kind);
      expect((error as Error).message).toContain(message);
      expect(await readdir(cache)).toEqual([]);
    },
  );

  test('that cannot be reached says what to do', async () => {
    const { load, server } = await machine({});
    await server.stop();
    await expect(load('ml-1m')).rejects.toThrow(/ECONNREFUSED.*Get ml-1m\.zip from https:.*--data/);
  });
});

describe('without a name', () => {
  test('ml-latest-small is downloaded', async () => {
    const { load } = await machine({ '/ml-latest-small.zip': send(archive) });
    expect(await load()).toMatchObject({ name: 'ml-latest-small', synthetic: false });
  });

  test('generated ratings take its place, which is said, where it cannot be reached', async () => {
    const { load, server, said } = await machine({});
    await server.stop();
    expect(await load()).toMatchObject({ synthetic: true, name: expect.stringMatching(/^synthetic:/) });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/Using generated ratings instead of MovieLens: synthetic:users=600/);
  });

  test('damage is an error all the same', async () => {
    const { load } = await machine({
      '/ml-latest-small.zip': send(archive),
      '/ml-latest-small.zip.md5': send('0'.repeat(32)),
    });
    await expect(load()).rejects.toThrow('damaged in transfer');
  });

  test('MARQUEE_DATA is read', async () => {
    const { env } = await machine({});
    const folder = await folderWith({ 'ratings.csv': ratings, 'movies.csv': moviesCsv });
    expect((await loadDataset(undefined, { env: { ...env, MARQUEE_DATA: folder } })).users).toHaveLength(2);
  });
});

describe('a server that falls silent', () => {
  const patience = { answer: 150, next: 150 };

  test('before it answers is given up', async () => {
    const { server } = await machine({ '/silent': () => {} });
    await expect(get(`${server.url}/silent`, patience)).rejects.toThrow('no answer within 0.15 s');
  });

  test('in the middle of the body is given up', async () => {
    const stalls: Handler = (response) => {
      response.writeHead(200, { 'content-length': 10 });
      response.write('12345');
    };
    const { server } = await machine({ '/stalls': stalls });
    const download = await get(`${server.url}/stalls`, patience);
    const read = async () => {
      for await (const chunk of download!.chunks) expect(Buffer.from(chunk).toString()).toBe('12345');
    };
    await expect(read()).rejects.toThrow(UnreachableError);
  });
});

test.each(['../outside.txt', 'a/../../outside.txt', '/outside.txt'])(
  'an archive cannot write to %s',
  async (name) => {
    const folder = await folderWith({ 'archive.zip': zipOf({ [name]: 'harm' }) });
    await expect(unzip(join(folder, 'archive.zip'), join(folder, 'data'))).rejects.toThrow(DataError);
    expect(await readdir(folder)).toEqual(['archive.zip', 'data']);
    expect(await readdir(join(folder, 'data'))).toEqual([]);
  },
);
