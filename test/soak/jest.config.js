import shared from '../../jest.config.js';

// The fault tests read it: each then runs all of its cases.
process.env.MARQUEE_SOAK = '1';

const faultTests = [
  '**/*killed.test.ts',
  '**/release/{flaky-store,prune,publish}.test.ts',
  '**/ratings/forget.test.ts',
  '**/stores/s3.test.ts',
];

/** What takes too long for every run of the tests: `npm run test:soak`. */
export default {
  ...shared,
  rootDir: '../..',
  testMatch: ['**/*.soak.ts', ...faultTests],
  testTimeout: 60 * 60_000,
  // What is measured must not wait for another test.
  maxWorkers: 1,
};
