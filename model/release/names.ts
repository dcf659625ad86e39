/** The three networks of a release. */
export const modelNames = ['known', 'cold-movie', 'cold-user'] as const;
export type ModelName = (typeof modelNames)[number];

/** The source of a prediction: a network, or `few-shot` if ratings in the request were used. */
export const answerNames = [...modelNames, 'few-shot'] as const;
export type AnswerName = (typeof answerNames)[number];

/** What each network sees of a user and a movie, besides the movie's own features. */
export interface ModelKind {
  /** User embedding, bias and tastes. */
  readonly withUser: boolean;
  /** Movie embedding. */
  readonly withMovie: boolean;
  /** The ratings of a movie of the catalogue; otherwise it is seen as if nobody had rated it. */
  readonly movieStatistics: boolean;
}

export const modelKinds: Readonly<Record<ModelName, ModelKind>> = {
  known: { withUser: true, withMovie: true, movieStatistics: true },
  'cold-movie': { withUser: true, withMovie: false, movieStatistics: false },
  'cold-user': { withUser: false, withMovie: false, movieStatistics: true },
};
