import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Bundles,
  bundleFolder,
  bundleFunctions,
  bundleNames,
  publisherName,
} from '../../../functions/server/bundle.ts';
import { bundleSizes, reachable } from '../../../functions/server/chunks.ts';

let bundles: Bundles;

beforeAll(async () => {
  bundles = await bundleFunctions();
});

const inputsOf = (files: readonly string[]) =>
  files.flatMap((file) => Object.keys(bundles.metafile.outputs[file].inputs));

test('the folder holds the entries and their chunks, and nothing else', async () => {
  const found = await readdir(bundleFolder, { recursive: true, withFileTypes: true });
  const files = found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const named = files.map((file) =>
    join('dist', 'functions', relative(bundleFolder, file)).split(sep).join('/'),
  );
  expect(named.sort()).toEqual(Object.keys(bundles.metafile.outputs).sort());
});

describe.each(bundleNames)('%s', (name) => {
  test('holds neither TensorFlow.js nor anything of training', () => {
    const inputs = inputsOf(reachable(bundles.metafile, name, ['import-statement', 'dynamic-import']));
    // The one for the page knows its bucket alone.
    expect(inputs.includes('model/stores/folder.ts')).toBe(name !== publisherName);
    expect(inputs.filter((input) => /tensorflow|tfjs|^training\/|^test\//.test(input))).toEqual([]);
  });

  test('reads the AWS SDK only where a store is in S3', () => {
    const eager = inputsOf(reachable(bundles.metafile, name, ['import-statement']));
    expect(eager.filter((input) => /@aws-sdk|@aws-crypto|@smithy|stores\/s3/.test(input))).toEqual([]);
    const all = inputsOf(reachable(bundles.metafile, name, ['import-statement', 'dynamic-import']));
    expect(all).toContain('model/stores/s3.ts');
  });

  test('reads the logger only when there is something to log', () => {
    const isLogger = (input: string) => input.includes('powertools/logger');
    expect(inputsOf(reachable(bundles.metafile, name, ['import-statement'])).filter(isLogger)).toEqual([]);
  });

  test('has the OpenAPI document as a file, and nothing of what makes it', () => {
    const files = reachable(bundles.metafile, name, ['import-statement', 'dynamic-import', 'file-loader']);
    const documents = files.filter((file) => /openapi-\w+\.json$/.test(file));
    expect(documents).toHaveLength(name === 'predict' ? 1 : 0);
    expect(inputsOf(files).filter((input) => /to-json-schema|contract\/[^/]+$/.test(input))).toEqual(
      name === 'predict' ? ['functions/contract/document.ts'] : [],
    );
  });

  // Lists need catalogue, histories and interest beside the models.
  const eager = name === 'recommend' ? 90 : 80;
  test(`stays small: ${eager} KiB at a cold start, 560 KiB in all`, () => {
    const size = bundleSizes(bundles.metafile).find((one) => one.function === name)!;
    expect(size.eager).toBeLessThan(eager * 1024);
    expect(size.total).toBeLessThan(560 * 1024);
  });

  test('imports nothing that the bundle lacks', () => {
    for (const file of reachable(bundles.metafile, name, ['import-statement', 'dynamic-import'])) {
      const external = bundles.metafile.outputs[file].imports.filter((one) => one.external);
      expect(external.map(({ path }) => path).filter((path) => !path.startsWith('node:'))).toEqual([]);
    }
  });
});
