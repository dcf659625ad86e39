/** The MovieLens data sets that can be asked for by name, as GroupLens calls them. */
export const movieLensNames: readonly string[] = [
  'ml-latest-small',
  'ml-latest',
  'ml-32m',
  'ml-25m',
  'ml-20m',
  'ml-10m',
  'ml-1m',
  'ml-100k',
];

/** What is read unless something else is asked for. */
export const defaultName = 'ml-latest-small';

const groupLens = 'https://files.grouplens.org/datasets/movielens';

/** Address of a data set's archive; MARQUEE_DOWNLOAD_URL names a mirror's folder. */
export function archiveUrl(name: string, env: NodeJS.ProcessEnv): string {
  const base = (env.MARQUEE_DOWNLOAD_URL || groupLens).replace(/\/+$/, '');
  return `${base}/${name}.zip`;
}
