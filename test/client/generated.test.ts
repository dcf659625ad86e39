import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const file = (path: string) => fileURLToPath(new URL(`../../client/${path}`, import.meta.url));

test('client/openapi.d.ts is what `npm run client` makes of the contract', async () => {
  const generator = ['--import', 'tsx', file('generate.ts'), '--print'];
  const { stdout } = await promisify(execFile)(process.execPath, generator, { maxBuffer: 2 ** 24 });
  expect(await readFile(file('openapi.d.ts'), 'utf8')).toBe(stdout);
});
