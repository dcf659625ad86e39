import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { build, type Metafile } from 'esbuild';
import { defaultStoreUrl } from '../../../model/stores/default.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import { openStore } from '../../../model/stores/open.ts';
import { S3Store } from '../../../model/stores/s3.ts';
import { StoreError } from '../../../model/stores/store.ts';
import { startScripted } from '../../support/scripted-server.ts';

const environment = { ...process.env };

afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});

describe('openStore', () => {
  test.each([
    ['some/folder', resolve('some/folder')],
    ['./with:colon', resolve('with:colon')],
    ['/an/absolute folder', '/an/absolute folder'],
    ['file:///an/absolute%20folder', '/an/absolute folder'],
  ])('%s is a folder', async (url, path) => {
    const store = await openStore(url);
    expect(store).toBeInstanceOf(FolderStore);
    expect(store.url).toBe(pathToFileURL(path).href);
  });

  test.each([
    ['s3://bucket', 's3://bucket'],
    ['s3://bucket/', 's3://bucket'],
    ['s3://bucket/deep/prefix/', 's3://bucket/deep/prefix'],
    ['S3://bucket/prefix', 's3://bucket/prefix'],
  ])('%s is a bucket', async (url, normal) => {
    const store = await openStore(url);
    expect(store).toBeInstanceOf(S3Store);
    expect(store.url).toBe(normal);
  });

  test.each([
    '',
    'gs://bucket',
    'https://example.com/x',
    'file://host/folder',
    's3://',
    's3:///x',
    's3://b/../c',
  ])('%j is refused with what a store is', async (url) => {
    await expect(openStore(url)).rejects.toThrow(StoreError);
  });

  test('takes endpoint, region and credentials from the environment, and the bucket into the path', async () => {
    const server = await startScripted(() => ({ status: 200, headers: { etag: '"v"' }, body: 'x' }));
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: server.endpoint,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'the-key',
      AWS_SECRET_ACCESS_KEY: 'secret',
    });
    try {
      await (await openStore('s3://bucket/prefix')).get('key');
    } finally {
      await server.stop();
    }
    const [request] = server.requests;
    expect(request.path).toMatch(/^\/bucket\/prefix\/key/);
    expect(request.headers.authorization).toMatch(/Credential=the-key\/\d+\/eu-central-1\/s3/);
  });

  test('loads neither the AWS SDK nor the folder store before one is asked for', async () => {
    // What a bundler finds is what can be loaded; what it splits off is loaded only when it is asked for.
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('../../../model/stores/open.ts', import.meta.url))],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      outdir: 'out',
      write: false,
      metafile: true,
      logLevel: 'error',
    });
    const loadedAtOnce = closureOf('out/open.js', metafile.outputs);
    expect(loadedAtOnce.some((input) => input.endsWith('model/stores/open.ts'))).toBe(true);
    expect(loadedAtOnce.some((input) => input.endsWith('model/stores/folder.ts'))).toBe(false);
    expect(loadedAtOnce.filter((input) => input.includes('@aws-sdk'))).toEqual([]);
  });
});

/** The sources of a bundled file and of all that it imports statically. */
function closureOf(output: string, outputs: Metafile['outputs'], seen = new Set<string>()): string[] {
  if (seen.has(output)) return [];
  seen.add(output);
  const { inputs, imports } = outputs[output];
  const statically = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
  return [...Object.keys(inputs), ...statically.flatMap(({ path }) => closureOf(path, outputs, seen))];
}

describe('defaultStoreUrl', () => {
  test('is MARQUEE_STORE', () => {
    process.env.MARQUEE_STORE = 's3://bucket/prefix';
    expect(defaultStoreUrl()).toBe('s3://bucket/prefix');
  });

  test('is else a folder below the current one', () => {
    delete process.env.MARQUEE_STORE;
    expect(defaultStoreUrl()).toBe(pathToFileURL(resolve('.marquee/store')).href);
  });
});
