/** What the document groups routes by, and what it says of each group. */
export const tags = {
  predictions: 'What users would give movies',
  catalogue: 'Movies, genres and users of the release',
  recommendations: 'What users are likely to come to and to like',
  ratings: 'What your own users did give',
  service: 'What serves',
} as const;

export type Tag = keyof typeof tags;
