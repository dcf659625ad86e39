import type { PageData } from './page-data.ts';

/** A part of the page with plots. */
export interface Section {
  readonly title: string;
  /** How to read the plots. */
  readonly reading: string;
  /** False where the data has nothing to show. */
  readonly isShown: (data: PageData) => boolean;
}

const hasParts = ({ parts }: PageData) => parts.length > 0;
const hasGroups =
  (grouping: 'byMovieRatings' | 'byUserRatings') =>
  ({ parts }: PageData) =>
    parts.some(({ breakdown }) => breakdown[grouping].length > 1);
const bars = 'Bars are 95 % confidence intervals, clustered by user';
const groups = `Each row is a group of held-out ratings, its number at the right; further left is better. ${bars}; both predict the same ratings, so their difference is more certain than either error. Groups of fewer than 30 ratings appear only in the table.`;

/** In their order on the page; the plots of each are drawn in the browser (page/views). */
export const sections = {
  rmse: {
    title: 'Error compared with baselines',
    reading:
      'Root mean squared error on held-out ratings: further left is better. With several folds, the round marks are means; some folds are harder than others, but all methods predict the same ratings.',
    isShown: hasParts,
  },
  fewShot: {
    title: 'New users with a few ratings',
    reading:
      'Users with at least 40 ratings are treated as new: none of their ratings is used in training. Each shows the first few of 20 randomly chosen ratings, and all of their other ratings are predicted; lower is better. The triangles show a model that was also trained with the shown ratings, on one fold of each seed; the squares show the answers without that training on the same fold. Their distance is what retraining would add.',
    isShown: ({ fewShot }: PageData) => fewShot !== undefined,
  },
  ranking: {
    title: 'Recommendations compared with other methods',
    reading:
      'All movies that a user has not rated are ranked; those that the user later gave four stars or more are relevant. Further right is better. NDCG@10 is the gain of the first ten places as a share of the best possible one, Recall@20 the share of relevant movies among the first twenty. Bars are 95 % confidence intervals over users; all methods rank for the same users, so differences are more certain than each figure.',
    isShown: ({ ranking }: PageData) => ranking !== undefined,
  },
  calibration: {
    title: 'Calibration',
    reading: `Held-out ratings ordered by their prediction, in 20 groups of equal size. On the diagonal, movies predicted to get 4 stars get 4 stars on average; below it, predictions are too high. ${bars}.`,
    isShown: hasParts,
  },
  coverage: {
    title: 'Coverage of the intervals',
    reading: `Each prediction comes with an interval that should hold the rating in 80 % of the cases (the line), whether the interval is narrow or wide: held-out ratings ordered by the width of their interval, in five groups of equal size. Groups in the shaded band, 75 to 85 %, are as they should be. ${bars}.`,
    isShown: hasParts,
  },
  byMovieRatings: {
    title: 'Error by the movie’s number of ratings',
    reading: `The number of the movie’s ratings that the model was trained on. ${groups} Protocols in which all movies are new are left out.`,
    isShown: hasGroups('byMovieRatings'),
  },
  byUserRatings: {
    title: 'Error by the user’s number of ratings',
    reading: `The number of the user’s ratings that the model was trained on. ${groups} Protocols in which all users are new are left out.`,
    isShown: hasGroups('byUserRatings'),
  },
  byGenre: {
    title: 'Error by genre',
    reading: `A rating counts for each genre of its movie; the genre with the most ratings is at the top. ${groups}`,
    isShown: hasParts,
  },
  byDecade: {
    title: 'Error by decade',
    reading: `The decade in which the movie came out. ${groups}`,
    isShown: hasParts,
  },
  distribution: {
    title: 'Predicted and given ratings',
    reading:
      'How often each number of stars is given, and how often a prediction is nearest to it. Predictions are expected values, so they stay closer to the middle than ratings.',
    isShown: hasParts,
  },
  curves: {
    title: 'Learning curves',
    reading:
      'Each line is one network. The training error is measured with dropout, so it can be above the held-out error; a held-out error that rises again indicates overfitting. A model averages its networks and has a lower error than each of them.',
    isShown: ({ curves }: PageData) => curves.length > 0,
  },
  map: {
    title: 'Map of tastes',
    reading:
      'The most rated movies, placed by whom they suit and not by how good they are: movies that suit the same users are close together. Each movie’s standing, which is the predicted rating of an unknown user, is removed from its factors; the rest is drawn along the two directions in which movies differ most (principal components). The genres at an edge are those whose movies lie farthest towards it on average. Point at a movie for its title.',
    isShown: ({ map }: PageData) => map !== undefined,
  },
} as const satisfies Readonly<Record<string, Section>>;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];
