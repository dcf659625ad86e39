import { ReleaseError } from '../../../model/release/error.ts';

const shown = 5;

/** The ids of `known` that share the longest beginning with `id`, newest first among equals: ids begin with their time. */
export function closestTo(id: string, known: readonly string[]): string[] {
  return [...known]
    .reverse()
    .sort((a, b) => commonPrefix(b, id) - commonPrefix(a, id))
    .slice(0, shown);
}

export function unknownRelease(id: string, closest: readonly string[], storeUrl: string): ReleaseError {
  const hint =
    closest.length > 0
      ? `The closest ids are:\n${closest.map((other) => `  ${other}`).join('\n')}`
      : 'The store has no releases. Train one, or choose another store with --store.';
  return new ReleaseError(`There is no release '${id}' in ${storeUrl}. ${hint}`);
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
