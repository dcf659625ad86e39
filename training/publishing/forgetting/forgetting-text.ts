import type { Forgetting } from './forget.ts';
import type { ForgottenReleases } from './forgotten-releases.ts';

/** Text on what forgetting a user has done, and what is left to do. */
export function describeForgetting(userId: number, forgetting: Forgetting, storeUrl: string): string {
  const { ownRatings, datasets, releases } = forgetting;
  const { serving, others } = releases;
  return [
    `User ${userId} is forgotten in ${storeUrl}: later trainings skip them.`,
    ownRatings ? 'Their submitted ratings are erased.' : 'They had no submitted ratings.',
    datasets.length > 0 && `Their ratings are erased from the data sets ${datasets.join(', ')}.`,
    ...(serving === undefined ? describeForgottenReleases(releases) : describeWaiting(serving, others)),
  ]
    .filter((line) => line !== false)
    .join('\n');
}

function describeWaiting(serving: string, others: readonly string[]): (string | false)[] {
  return [
    `The live release ${serving} contains forgotten users until a later training replaces it: npm run train`,
    others.length > 0 && `These contain them too and are erased by that training: ${others.join(', ')}.`,
  ];
}

/** Text on what a training did about releases with forgotten users; empty if there were none. */
export function describeForgottenReleases({ serving, others }: ForgottenReleases): string[] {
  return [
    others.length > 0 && `Erased releases with forgotten users: ${others.join(', ')}`,
    serving !== undefined &&
      `The live release ${serving} still contains forgotten users. Train again, or check why no newer one is live (npm run releases -- list)`,
  ].filter((line) => line !== false);
}
