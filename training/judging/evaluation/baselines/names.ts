/** What the networks have to beat in every evaluation, from the plainest to the strongest. */
export const meanNames = ['global-mean', 'user-mean', 'movie-mean', 'damped-biases'] as const;

/** Published methods that learn from ratings only; `--thorough` evaluations compare the networks with them. */
export const publishedNames = ['item-knn', 'svd++'] as const;

/** In the order of every table. */
export const baselineNames = [...meanNames, ...publishedNames] as const;

export type MeanName = (typeof meanNames)[number];
export type PublishedName = (typeof publishedNames)[number];
export type BaselineName = MeanName | PublishedName;

/** Something of each baseline; the published ones are there where they were asked for. */
export type Baselines<T> = Readonly<Record<MeanName, T> & Partial<Record<PublishedName, T>>>;

/** The same `of` each baseline that is there, in the order of every table. */
export function mapBaselines<T, U>(
  baselines: Baselines<T>,
  of: (one: T, name: BaselineName) => U,
): Baselines<U> {
  return baselinesOf(namesIn([baselines]), (name) => of(baselines[name]!, name));
}

/** Something of each of these baselines, the means among them. */
export function baselinesOf<T>(names: readonly BaselineName[], of: (name: BaselineName) => T): Baselines<T> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as unknown as Baselines<T>;
}

/** The baselines that any of these has. */
export function namesIn(each: readonly Readonly<Partial<Record<BaselineName, unknown>>>[]): BaselineName[] {
  return baselineNames.filter((name) => each.some((baselines) => baselines[name] !== undefined));
}

/** The name as a text has it. */
export function baselineLabel(name: BaselineName): string {
  return name === 'item-knn' ? 'item kNN' : name === 'svd++' ? 'SVD++' : name.replace('-', ' ');
}
