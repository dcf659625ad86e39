import type { Forgetting } from './forget.ts';
import type { ForgottenReleases } from './forgotten-releases.ts';

/** What forgetting a user has done, and what is left to do. */
export function describeForgetting(userId: number, forgetting: Forgetting, storeUrl: string): string {
  const { ownRatings, datasets, releases } = forgetting;
  const { serving, others } = releases;
  return [
    `User ${userId} is forgotten in ${storeUrl}: no later training learns of them.`,
    ownRatings
      ? 'Their ratings that were sent to the API are erased.'
      : 'No ratings of theirs were sent to the API.',
    datasets.length > 0 && `They are erased from the data sets ${datasets.join(', ')}.`,
    ...(serving === undefined ? describeForgottenReleases(releases) : describeWaiting(serving, others)),
  ]
    .filter((line) => line !== false)
    .join('\n');
}

function describeWaiting(serving: string, others: readonly string[]): (string | false)[] {
  return [
    `Release ${serving} serves and holds users who were forgotten, until one of a later training takes its place: npm run train`,
    others.length > 0 && `So do these, which go with that training: ${others.join(', ')}.`,
  ];
}

/** What a training did about releases that hold users who were forgotten; empty if there were none. */
export function describeForgottenReleases({ serving, others }: ForgottenReleases): string[] {
  return [
    others.length > 0 && `Erased, since they hold users who were forgotten: ${others.join(', ')}`,
    serving !== undefined &&
      `Release ${serving} still serves and holds users who were forgotten: train again, or see why no newer one serves (npm run releases -- list)`,
  ].filter((line) => line !== false);
}
