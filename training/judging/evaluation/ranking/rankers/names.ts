/** What the ranking has to beat, from the plainest to the strongest: in the order of every table. */
export const rankerNames = ['movie-mean', 'popularity', 'item-knn', 'implicit-als', 'ease'] as const;
export type RankerName = (typeof rankerNames)[number];

/** The name as a text has it. */
export function rankerLabel(name: RankerName): string {
  const labels: Readonly<Record<RankerName, string>> = {
    'movie-mean': 'damped movie mean',
    popularity: 'popularity',
    'item-knn': 'item kNN',
    'implicit-als': 'implicit ALS',
    ease: 'EASE',
  };
  return labels[name];
}
