import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FolderStore } from '../../../model/stores/folder.ts';
import { StoreError } from '../../../model/stores/store.ts';
import { bundleOf } from '../../programs/built.ts';
import { collect } from '../../support/stores.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-folder-'));
});

afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const allFiles = async () => (await readdir(folder, { recursive: true })).sort();

function startChild(command: 'count' | 'fill', number: number): ChildProcess {
  const program = bundleOf('test/support/store-child.ts');
  return spawn(process.execPath, [program, command, folder, String(number)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('its URL is that of the folder', () => {
  expect(new FolderStore(folder).url).toBe(pathToFileURL(folder).href);
});

test('it leaves nothing but the objects behind', async () => {
  const store = new FolderStore(folder);
  await store.create('a/b', bytes('1'));
  await store.create('a/b', bytes('2'));
  await store.replace('a/b', bytes('3'), (await store.get('a/b'))!.version);
  await store.replace('a/b', bytes('4'), 'not its version');
  expect(await allFiles()).toEqual(['a', join('a', 'b')]);
});

test('an object at the place of a folder is not there', async () => {
  const store = new FolderStore(folder);
  await store.create('a/b', bytes('1'));
  expect(await store.get('a')).toBeUndefined();
});

test('what is removed leaves no empty folder behind, and the store itself stays', async () => {
  const store = new FolderStore(folder);
  await store.create('a/b/c', bytes('1'));
  await store.create('a/d/e', bytes('2'));
  await store.remove('a/b/c');
  expect(await allFiles()).toEqual(['a', join('a', 'd'), join('a', 'd', 'e')]);
  await store.erase('a/d/e');
  expect(await allFiles()).toEqual([]);
});

test.each(['remove', 'erase'] as const)('%s leaves alone what others write beside it', async (removal) => {
  const store = new FolderStore(folder);
  const keys = Array.from({ length: 30 }, (_, i) => `a/b/${i}`);
  const isRemoved = (key: string) => keys.indexOf(key) % 2 === 0;
  await Promise.all(
    keys.map(async (key) => {
      expect(await store.create(key, bytes(key))).toBe(true);
      if (isRemoved(key)) await store[removal](key);
    }),
  );
  expect(await collect(store.list('a/'))).toEqual(keys.filter((key) => !isRemoved(key)).sort());
});

test('an object that is replaced and removed at once is not there', async () => {
  const store = new FolderStore(folder);
  for (let round = 0; round < 20; round++) {
    await store.create('a/b', bytes('one'));
    const { version } = (await store.get('a/b'))!;
    await Promise.all([
      store.replace('a/b', bytes('two'), version),
      store.remove('a/b'),
      store.remove('a/b'),
    ]);
    expect(await store.get('a/b')).toBeUndefined();
  }
});

test('what killed writers left: an old one goes with any removal beside it, one of the object itself when it is erased', async () => {
  const store = new FolderStore(folder);
  const left = (name: string) => `.${name}.00000000-0000-4000-8000-000000000000.tmp`;
  for (const name of ['old', 'young', 'key']) await writeFile(join(folder, left(name)), 'half');
  const dayBeforeYesterday = new Date(Date.now() - 48 * 3_600_000);
  await utimes(join(folder, left('old')), dayBeforeYesterday, dayBeforeYesterday);
  await store.create('key', bytes('1'));
  await store.remove('key');
  expect(await allFiles()).toEqual([left('key'), left('young')]);
  await store.erase('key');
  expect(await allFiles()).toEqual([left('young')]);
});

test('no update is lost between processes', async () => {
  const store = new FolderStore(folder);
  await store.create('count', bytes('0'));
  const codes = await Promise.all(
    Array.from({ length: 3 }, async () => (await once(startChild('count', 15), 'exit'))[0]),
  );
  expect(codes).toEqual([0, 0, 0]);
  expect(Buffer.from((await store.get('count'))!.body).toString()).toBe('45');
});

test('a process that is killed leaves whole objects, and does not stop the next', async () => {
  const length = 200_000;
  const child = startChild('fill', length);
  let told = 0;
  for await (const chunk of child.stdout!) {
    told += String(chunk).split('\n').length - 1;
    if (told >= 5) break;
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  const store = new FolderStore(folder);
  const keys = await collect(store.list(''));
  expect(keys.length).toBeGreaterThanOrEqual(5);
  for (const key of keys) {
    const { body } = (await store.get(key))!;
    expect(body).toHaveLength(length);
    expect(new Set(body).size).toBe(1);
  }
  const { version } = (await store.get('objects/0'))!;
  expect(await store.replace('objects/0', bytes('next'), version)).toBeDefined();
});

test('a reader sees whole bodies while they are replaced', async () => {
  const store = new FolderStore(folder);
  const bodyOf = (i: number) => new Uint8Array(50_000).fill(i);
  await store.create('key', bodyOf(0));
  const seen = new Set<number>();
  const reader = { stopped: false };
  const reading = (async () => {
    while (!reader.stopped) {
      const { body } = (await store.get('key'))!;
      expect(body).toHaveLength(50_000);
      expect(body.every((byte) => byte === body[0])).toBe(true);
      seen.add(body[0]);
    }
  })();
  let { version } = (await store.get('key'))!;
  for (let i = 1; i <= 30; i++) version = (await store.replace('key', bodyOf(i), version))!;
  reader.stopped = true;
  await reading;
  expect(seen.size).toBeGreaterThan(1);
});

test('what a replacing process that is gone has locked is taken over', async () => {
  const store = new FolderStore(folder);
  await store.create('key', bytes('old'));
  const { pid } = spawnSync(process.execPath, ['--version']);
  const lock = { process: pid, host: hostname(), token: 'theirs' };
  await writeFile(join(folder, '.key.lock'), JSON.stringify(lock));
  expect(await store.replace('key', bytes('new'), (await store.get('key'))!.version)).toBeDefined();
  expect(await allFiles()).toEqual(['key']);
});

describe('a folder that cannot be used', () => {
  test('because a part of its path is a file: the error names it and says what to do', async () => {
    await writeFile(join(folder, 'file'), 'not a folder');
    const path = join(folder, 'file', 'store');
    const store = new FolderStore(path);
    const actions = [
      () => store.create('key', bytes('x')),
      () => store.get('key'),
      () => collect(store.list('')),
    ];
    for (const action of actions) {
      const error = await action().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(StoreError);
      expect((error as StoreError).message).toContain(path);
      expect((error as StoreError).message).toContain('choose another folder');
      expect((error as StoreError).cause).toMatchObject({ code: 'ENOTDIR' });
    }
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test.skip : test)(
    'because this user may not write there (skipped for root, who may)',
    async () => {
      const path = join(folder, 'read-only');
      await mkdir(path);
      await chmod(path, 0o555);
      await expect(new FolderStore(path).create('key', bytes('x'))).rejects.toThrow(/right to do so/);
    },
  );
});
