import Sequencer from '@jest/test-sequencer';

/**
 * Suites of ten processor seconds and more, the longest first: one that starts last keeps a single worker busy while the
 * others have nothing left to do. Jest's own order, by the times of the last run, knows none of them in a fresh clone.
 */
const longest = [
  'local/start',
  'infra/command-line',
  'training/release/flaky-store',
  'training/commands',
  'training/ratings/forget',
  'training/release/killed',
  'training/uncertainty/coverage',
  'training/release/publish',
  'model/stores/s3',
  'training/release/at-once',
  'training/ratings/commands',
  'training/release/quality',
  'training/evaluation/masking',
  'training/report/browser',
  'web/looks',
  'web/arrive',
  'web/states',
  'training/ratings/forget-killed',
  'training/release/train-release',
  'training/ratings/collect-killed',
  'training/ratings/collect',
  'model/release/prune',
  'infra/nag',
  'training/gate/verdict',
].map((name) => `/test/${name}.test.ts`);

/** The longest suites first, the others in Jest's own order. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const found = longest.findIndex((name) => path.endsWith(name));
      return found < 0 ? longest.length : found;
    };
    // Jest's order first: the second one keeps it among those of a rank.
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
