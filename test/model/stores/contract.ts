import { describe, expect, test } from '@jest/globals';
import { type Store, StoreError } from '../../../model/stores/store.ts';
import { collect } from '../../support/stores.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const text = (body: Uint8Array) => Buffer.from(body).toString();

async function read(store: Store, key: string) {
  const stored = await store.get(key);
  if (!stored) throw new Error(`no object ${key}`);
  return { text: text(stored.body), version: stored.version };
}

/** What every store does. */
export function storeContract(emptyStore: () => Promise<Store>): void {
  objectContract(emptyStore);
  contentionContract(emptyStore);
}

/** What every store does for many at once. */
function contentionContract(emptyStore: () => Promise<Store>): void {
  test('many parts are read at once, and each is whole', async () => {
    const store = await emptyStore();
    const body = Uint8Array.from({ length: 50_000 }, (_, i) => i * 11);
    await store.create('key', body);
    const starts = Array.from({ length: 200 }, (_, i) => (i * 9_973) % 49_000);
    const parts = await Promise.all(starts.map((start) => store.getRange('key', start, start + 1_000)));
    parts.forEach((part, i) => {
      expect(Buffer.from(part!).equals(body.subarray(starts[i], starts[i] + 1_000))).toBe(true);
    });
  });

  test.each([
    ['different bodies', (i: number) => `body ${i}`],
    ['the same body', () => 'body'],
  ])('of 50 that create at once one wins: %s', async (_, bodyOf) => {
    const store = await emptyStore();
    const bodies = Array.from({ length: 50 }, (_, i) => bodyOf(i));
    const won = await Promise.all(bodies.map((body) => store.create('key', bytes(body))));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect((await read(store, 'key')).text).toBe(bodies[won.indexOf(true)]);
  });

  test('of 50 that replace at once one wins', async () => {
    const store = await emptyStore();
    await store.create('key', bytes('start'));
    const { version } = await read(store, 'key');
    const bodies = Array.from({ length: 50 }, (_, i) => `body ${i}`);
    const versions = await Promise.all(bodies.map((body) => store.replace('key', bytes(body), version)));
    const winners = versions.flatMap((won, i) => (won === undefined ? [] : [i]));
    expect(winners).toHaveLength(1);
    expect(await read(store, 'key')).toEqual({ text: bodies[winners[0]], version: versions[winners[0]] });
  });

  test('no update is lost among those who try again', async () => {
    const store = await emptyStore();
    await store.create('count', bytes('0'));
    const increment = async () => {
      for (;;) {
        const seen = await read(store, 'count');
        if (await store.replace('count', bytes(String(Number(seen.text) + 1)), seen.version)) return;
      }
    };
    await Promise.all(Array.from({ length: 10 }, increment));
    expect((await read(store, 'count')).text).toBe('10');
  });
}

/** What every store does for one at a time. */
export function objectContract(emptyStore: () => Promise<Store>): void {
  test('an object that is not there is undefined', async () => {
    const store = await emptyStore();
    expect(await store.get('releases/none/manifest.json')).toBeUndefined();
    expect(await store.get('current.json', 'some-version')).toBeUndefined();
  });

  test('what is created can be read, byte for byte', async () => {
    const store = await emptyStore();
    const body = Uint8Array.from({ length: 100_000 }, (_, i) => i * 7);
    expect(await store.create('a/b/c.bin', body)).toBe(true);
    expect(await store.create('empty', new Uint8Array())).toBe(true);
    expect(Buffer.from(body).equals((await store.get('a/b/c.bin'))!.body)).toBe(true);
    expect((await store.get('empty'))!.body).toHaveLength(0);
  });

  test('a part of an object is read, as far as it reaches', async () => {
    const store = await emptyStore();
    const body = Uint8Array.from({ length: 100_000 }, (_, i) => i * 7);
    await store.create('a/b.bin', body);
    await store.create('empty', new Uint8Array());
    const part = async (start: number, end: number) =>
      Buffer.from((await store.getRange('a/b.bin', start, end))!);
    expect(await part(0, 100_000)).toEqual(Buffer.from(body));
    expect(await part(65_536, 65_540)).toEqual(Buffer.from(body.subarray(65_536, 65_540)));
    expect(await part(99_990, 200_000)).toEqual(Buffer.from(body.subarray(99_990)));
    expect(await store.getRange('a/b.bin', 100_000, 100_001)).toBeUndefined();
    expect(await store.getRange('empty', 0, 1)).toBeUndefined();
    expect(await store.getRange('a/none', 0, 1)).toBeUndefined();
    expect(await store.getRange('a', 0, 1)).toBeUndefined();
  });

  test('an object is created once', async () => {
    const store = await emptyStore();
    expect(await store.create('key', bytes('first'))).toBe(true);
    expect(await store.create('key', bytes('second'))).toBe(false);
    expect(await store.create('key', bytes('first'))).toBe(false);
    expect((await read(store, 'key')).text).toBe('first');
  });

  test('a known version is not read again until it is replaced', async () => {
    const store = await emptyStore();
    await store.create('key', bytes('one'));
    const { version } = await read(store, 'key');
    expect(await store.get('key', version)).toBe('not-modified');
    await store.replace('key', bytes('two'), version);
    expect(await store.get('key', version)).toMatchObject({ version: (await read(store, 'key')).version });
  });

  test('only the version that was seen is replaced', async () => {
    const store = await emptyStore();
    await store.create('key', bytes('one'));
    const { version } = await read(store, 'key');
    const next = await store.replace('key', bytes('two'), version);
    expect(await read(store, 'key')).toEqual({ text: 'two', version: next });
    expect(await store.replace('key', bytes('three'), version)).toBeUndefined();
    expect((await read(store, 'key')).text).toBe('two');
  });

  test('what is not there is not replaced', async () => {
    const store = await emptyStore();
    await store.create('other', bytes('one'));
    const { version } = await read(store, 'other');
    expect(await store.replace('folder/key', bytes('two'), version)).toBeUndefined();
    expect(await store.get('folder/key')).toBeUndefined();
  });

  test('keys are listed in ascending order, from every folder and over every page', async () => {
    const store = await emptyStore();
    const numbered = Array.from({ length: 23 }, (_, i) => `releases/r/${i}`);
    const keys = ['releases/a/x', 'releases/a-b/x', 'releases/a.b', 'releases/B', 'other/x', ...numbered];
    await Promise.all(keys.map((key) => store.create(key, bytes(key))));
    const releases = keys.filter((key) => key.startsWith('releases/')).sort();
    expect(await collect(store.list('releases/'))).toEqual(releases);
    expect(await collect(store.list(''))).toEqual([...keys].sort());
    expect(await collect(store.list('releases/a'))).toEqual([
      'releases/a-b/x',
      'releases/a.b',
      'releases/a/x',
    ]);
    expect(await collect(store.list('none/'))).toEqual([]);
  });

  describe.each(['remove', 'erase'] as const)('%s', (removal) => {
    test('takes away one object and no other', async () => {
      const store = await emptyStore();
      const others = ['a/b-c', 'a/b.c', 'a/bb', 'a/b2/c', 'b'];
      await Promise.all(['a/b', ...others].map((key) => store.create(key, bytes(key))));
      await store[removal]('a/b');
      expect(await store.get('a/b')).toBeUndefined();
      expect(await collect(store.list(''))).toEqual([...others].sort());
      for (const key of others) expect((await read(store, key)).text).toBe(key);
    });

    test('of what is not there is fine, also twice and of a folder', async () => {
      const store = await emptyStore();
      await store[removal]('none');
      await store.create('a/b', bytes('kept'));
      await store[removal]('a');
      await store[removal]('a/c');
      await store.create('a/c', bytes('gone'));
      await store[removal]('a/c');
      await store[removal]('a/c');
      expect(await collect(store.list(''))).toEqual(['a/b']);
    });

    test('makes room for a new object, which those who saw the old one cannot replace', async () => {
      const store = await emptyStore();
      await store.create('a/b', bytes('one'));
      const { version } = await read(store, 'a/b');
      await store[removal]('a/b');
      expect(await store.replace('a/b', bytes('two'), version)).toBeUndefined();
      expect(await store.create('a/b', bytes('three'))).toBe(true);
      expect((await read(store, 'a/b')).text).toBe('three');
    });
  });

  test.each([
    '',
    '/',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a//b',
    'a/',
    './a',
    '.hidden',
    'a/.b',
    'a\\..\\b',
    'a\0',
  ])('refuses the key %j', async (key) => {
    const store = await emptyStore();
    await expect(store.get(key)).rejects.toThrow(StoreError);
    await expect(store.getRange(key, 0, 1)).rejects.toThrow(StoreError);
    await expect(store.create(key, bytes('x'))).rejects.toThrow(StoreError);
    await expect(store.replace(key, bytes('x'), 'version')).rejects.toThrow(StoreError);
    await expect(store.remove(key)).rejects.toThrow(StoreError);
    await expect(store.erase(key)).rejects.toThrow(StoreError);
  });

  test('refuses to list outside of itself', async () => {
    const store = await emptyStore();
    for (const prefix of ['../', '/', '/etc/']) {
      await expect(collect(store.list(prefix))).rejects.toThrow(StoreError);
    }
  });
}
