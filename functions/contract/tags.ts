/** What the document groups routes by, and what it says of each group. */
export const tags = {
  predictions: 'How users would rate movies',
  catalogue: 'Movies, genres and users of the release',
  recommendations: 'What users are likely to come across and to like',
  ratings: 'Ratings submitted by your own users',
  service: 'The live release',
} as const;

export type Tag = keyof typeof tags;
