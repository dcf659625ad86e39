import Sequencer from '@jest/test-sequencer';

/**
 * Suites of ten processor seconds and more, the longest first: one that starts last keeps a single worker busy while the
 * others have nothing left to do. Jest's own order, by the times of the last run, knows none of them in a fresh clone.
 */
const longest = [
  'local/start',
  'infra/command-line',
  'training/publishing/flaky-store',
  'training/commands/commands',
  'training/publishing/forgetting/forget',
  'training/publishing/killed',
  'training/models/uncertainty/coverage',
  'training/publishing/publish',
  'model/stores/s3',
  'training/publishing/at-once',
  'training/commands/ratings',
  'training/publishing/quality',
  'training/judging/evaluation/masking',
  'training/judging/report/browser',
  'web/looks',
  'web/arrive',
  'web/states',
  'web/journey',
  'training/publishing/forgetting/forget-killed',
  'training/publishing/train-release',
  'training/reading/submitted/collect-killed',
  'training/reading/submitted/collect',
  'model/release/prune',
  'infra/nag',
  'training/judging/gate/verdict',
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
