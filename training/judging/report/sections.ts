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
const groups = `Each row is a group of held-out ratings, its number at the right; further left is better. ${bars}; both answer the same ratings, so that their difference is surer than either. Groups of fewer than 30 ratings are in the table only.`;

/** In their order on the page; the plots of each are drawn in the browser (page/views). */
export const sections = {
  rmse: {
    title: 'Error beside the baselines',
    reading:
      'Root mean squared error on held-out ratings: further left is better. Of several folds, the round marks are the means; folds differ in how hard they are, but all are asked for the same ratings.',
    isShown: hasParts,
  },
  fewShot: {
    title: 'New users who show some ratings',
    reading:
      'Users with 40 ratings or more are new: none of theirs is trained on. They show some of 20 that were drawn, and the others of theirs, always the same, are predicted; lower is better. The triangles are a model that was trained with what is shown, on one fold of each seed, beside the answers without that training on the same fold (squares): what training again would add.',
    isShown: ({ fewShot }: PageData) => fewShot !== undefined,
  },
  ranking: {
    title: 'Lists beside other rankers',
    reading:
      'All movies that a user has not rated are ranked; relevant are those that the user rated later, with four stars or more. Further right is better. NDCG@10 is how much of the best possible gain the first ten places have, Recall@20 how much of what is relevant the first twenty hold. Bars are 95 % confidence intervals over users; all rank for the same ones, so that their difference is surer than either.',
    isShown: ({ ranking }: PageData) => ranking !== undefined,
  },
  calibration: {
    title: 'Calibration',
    reading: `Held-out ratings ordered by their prediction, in 20 groups of equal size. On the diagonal, what is predicted to get 4 stars gets 4 stars on average; below it, predictions are too high. ${bars}.`,
    isShown: hasParts,
  },
  coverage: {
    title: 'Coverage of the intervals',
    reading: `Each prediction comes with an interval that should hold the rating in 80 % of the cases (the line), whether the interval is narrow or wide: held-out ratings ordered by the width of their interval, in five groups of equal size. Within the shaded band, 75 to 85 %, a group is as it should be. ${bars}.`,
    isShown: hasParts,
  },
  byMovieRatings: {
    title: 'Error by the movie’s number of ratings',
    reading: `How much is known of the movie: the number of its ratings that the model was trained on. ${groups} Where all movies are new, there is nothing to tell apart.`,
    isShown: hasGroups('byMovieRatings'),
  },
  byUserRatings: {
    title: 'Error by the user’s number of ratings',
    reading: `How much is known of the user: the number of their ratings that the model was trained on. ${groups} Where all users are new, there is nothing to tell apart.`,
    isShown: hasGroups('byUserRatings'),
  },
  byGenre: {
    title: 'Error by genre',
    reading: `A rating counts for each genre of its movie; the genre with most ratings is at the top. ${groups}`,
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
      'How often each number of stars is given, and how often a prediction is nearest to it. Predictions are expectations: they keep closer to the middle than ratings do.',
    isShown: hasParts,
  },
  curves: {
    title: 'Learning curves',
    reading:
      'Each line is one network. The training error is measured while dropout is on, and so can lie above the held-out one; a held-out error that rises again is overfitting. A model averages its networks and errs less than each of them.',
    isShown: ({ curves }: PageData) => curves.length > 0,
  },
  map: {
    title: 'Map of tastes',
    reading:
      'The most rated movies by whom they suit, not by how good they are: movies that the same users like better than others do are close. From what the factorisation has learnt of each movie its standing is taken out, that is the rating of somebody of whom nothing is known; the rest is drawn along the two directions in which movies differ most (principal components). Genres at an edge are those whose movies lie farthest towards it on average. Point at a movie for its title.',
    isShown: ({ map }: PageData) => map !== undefined,
  },
} as const satisfies Readonly<Record<string, Section>>;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];
