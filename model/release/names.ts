/** The three networks of a release. */
export const modelNames = ['known', 'cold-movie', 'cold-user'] as const;
export type ModelName = (typeof modelNames)[number];
