/** Prefix of inputs that hold a user's vectors; the rest of the name identifies the vector. */
const prefix = 'user_';

/** The input for the user's factors, whose product with the movie's is the affinity of both, and the table of the movies'. */
export const userFactorsInput = `${prefix}factors`;
export const movieFactorsLayer = 'movie_factors';

/** The input for the vector that an ensemble's `i`-th network has learnt of the user. */
export const userEmbeddingInput = (i: number) => `${prefix}embedding${i}`;

/** Those of a model's inputs that hold a user's vectors: `UserTable.vectors` has them side by side, in this order. */
export function userVectorInputs(inputNames: readonly string[]): string[] {
  return inputNames.filter((name) => name.startsWith(prefix));
}
