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
const groups = `Each row is a group of held-out ratings, its size at the right; further left is better. ${bars}. Both predictors answer the same ratings, so their difference is more certain than either value. Groups of fewer than 30 ratings appear only in the table.`;

/** In their order on the page; the plots of each are drawn in the browser (page/views). */
export const sections = {
  rmse: {
    title: 'Error against the baselines',
    reading:
      'Root mean squared error on held-out ratings: further left is better. With several folds, round marks are means. Folds vary in difficulty, but all predictors answer the same ratings.',
    isShown: hasParts,
  },
  fewShot: {
    title: 'New users who show some ratings',
    reading:
      'Users with 40 ratings or more are treated as new: none of their ratings is trained on. They show some of 20 drawn ratings; their other ratings, always the same, are predicted. Lower is better. Triangles are a model trained on the shown ratings too, on one fold of each seed; squares are Marquee on the same fold. The gap is what retraining would add.',
    isShown: ({ fewShot }: PageData) => fewShot !== undefined,
  },
  ranking: {
    title: 'Lists against other rankers',
    reading:
      'All movies that a user has not rated are ranked. Relevant movies are those that the user later rated four stars or more. Further right is better. NDCG@10 is the share of the best possible gain in the first ten places, Recall@20 the share of relevant movies in the first twenty. Bars are 95 % confidence intervals over users. All rank for the same users, so differences are more certain than the values.',
    isShown: ({ ranking }: PageData) => ranking !== undefined,
  },
  calibration: {
    title: 'Calibration',
    reading: `Held-out ratings sorted by prediction, in 20 groups of equal size. On the diagonal, movies predicted to get 4 stars get 4 stars on average; below it, predictions are too high. ${bars}.`,
    isShown: hasParts,
  },
  coverage: {
    title: 'Coverage of the intervals',
    reading: `Each prediction comes with an interval that should hold the rating in 80 % of the cases (the line), whether it is narrow or wide. Held-out ratings are sorted by interval width, in five groups of equal size. Groups should lie within the shaded band, 75 to 85 %. ${bars}.`,
    isShown: hasParts,
  },
  byMovieRatings: {
    title: 'Error by the movie’s number of ratings',
    reading: `How much is known about the movie: the number of its ratings in the training data. ${groups} Parts in which all movies are new have no plot.`,
    isShown: hasGroups('byMovieRatings'),
  },
  byUserRatings: {
    title: 'Error by the user’s number of ratings',
    reading: `How much is known about the user: the number of their ratings in the training data. ${groups} Parts in which all users are new have no plot.`,
    isShown: hasGroups('byUserRatings'),
  },
  byGenre: {
    title: 'Error by genre',
    reading: `A rating counts for each genre of its movie; the genre with the most ratings is at the top. ${groups}`,
    isShown: hasParts,
  },
  byDecade: {
    title: 'Error by decade',
    reading: `When the movie came out. ${groups}`,
    isShown: hasParts,
  },
  distribution: {
    title: 'Predicted and given ratings',
    reading:
      'How often each number of stars is given, and how often a prediction is nearest to it. Predictions are expected values, so they stay closer to the middle than ratings do.',
    isShown: hasParts,
  },
  curves: {
    title: 'Learning curves',
    reading:
      'Each line is one network. The training error is measured with dropout on, so it can exceed the held-out error. A held-out error that rises again is overfitting. A model averages its networks and has a lower error than each.',
    isShown: ({ curves }: PageData) => curves.length > 0,
  },
  map: {
    title: 'Map of tastes',
    reading:
      'The most rated movies by whom they suit, not by how good they are: movies that the same users like better than others do are close. Each movie’s standing, the rating of somebody about whom nothing is known, is removed from its learned factors. The rest is drawn along the two directions in which movies differ most (principal components). The genres at an edge are those whose movies lie farthest towards it on average. Point at a movie for its title.',
    isShown: ({ map }: PageData) => map !== undefined,
  },
} as const satisfies Readonly<Record<string, Section>>;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];
