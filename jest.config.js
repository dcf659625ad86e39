import { constants } from './test/transform.js';

// The back end that is there on every machine; native code may refuse the arrays of Jest's own realm.
process.env.MARQUEE_BACKEND ??= 'wasm';

/** ES modules as they are: the code under test uses import.meta.url to find its workers. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/test/transform.js' },
  // The same for CommonJS packages.
  sandboxInjectedGlobals: constants,
  testSequencer: '<rootDir>/test/sequencer.js',
  globalSetup: '<rootDir>/test/programs/setup.js',
  testTimeout: 60_000,
  // Also on two cores: much of what a test does is to wait for a process of its own.
  maxWorkers: '100%',
};
