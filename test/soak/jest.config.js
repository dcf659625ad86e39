import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import shared from '../../jest.config.js';

// The fault tests read it: each then runs all of its cases.
process.env.MARQUEE_SOAK = '1';

const tests = fileURLToPath(new URL('..', import.meta.url));

/** All that read it, wherever they are. */
const faultTests = readdirSync(tests, { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => readFileSync(join(tests, file), 'utf8').includes("/support/soak.ts'"))
  .map((file) => `**/${file}`);

/** What takes too long for every run of the tests: `npm run test:soak`. */
export default {
  ...shared,
  rootDir: '../..',
  testMatch: ['**/*.soak.ts', ...faultTests],
  testTimeout: 60 * 60_000,
  // What is measured must not wait for another test.
  maxWorkers: 1,
};
