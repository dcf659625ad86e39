import type { UserHistory } from '../../model/history/table.ts';
import type { Library } from '../../model/predict/library.ts';
import type { ShownRating } from '../../model/predict/shown.ts';
import { likeProbability } from '../../model/rank/evidence.ts';
import { candidatesOf, rankCandidates } from '../../model/rank/rank.ts';
import { ProblemError } from '../http/problem.ts';
import type { RecommendedParts } from '../serving/recommending.ts';
import type { ServedRelease } from '../serving/served.ts';
import { predictItems } from './items.ts';
import { type CataloguedMovie, cataloguedMovie } from './movie.ts';
import { type MovieFilter, movieFilter } from './movie-filter.ts';
import { answer, type Prediction } from './prediction.ts';
import { round } from './round.ts';
import { explainScore, type ScoreExplanation } from './score-explanation.ts';

/** A movie of a list, what the user would give it, and why it is where it is. */
export interface Recommendation extends CataloguedMovie, Pick<Prediction, 'rating' | 'interval' | 'model'> {
  /** Interest times the probability of four stars or more, to four decimals; to be compared within a list alone. */
  readonly score: number;
  /** Absent unless it is asked for. */
  readonly explanation?: ScoreExplanation;
}

/** What the routes for lists answer. */
export interface RecommendationsAnswer {
  /** The release's id. */
  readonly release: string;
  readonly userId?: number;
  /** Best first. */
  readonly recommendations: readonly Recommendation[];
  /** Movies of ratings that were sent, which the catalogue lacks: they are not used. Absent where there are none. */
  readonly unusedRatings?: readonly number[];
}

/** What a list is made for. */
export interface Wanted extends MovieFilter {
  readonly userId?: number;
  /** All that is known of the user; empty for nobody. */
  readonly history: UserHistory;
  /** What of it came with the request, and of movies that are described. */
  readonly shown: readonly ShownRating[];
  /** Ids of movies that are not wanted. */
  readonly exclude: readonly number[];
  readonly limit: number;
  /** Whether movies of the history may be listed. */
  readonly includeRated: boolean;
  /** Whether each score is to be explained. */
  readonly explain?: boolean | undefined;
}

/**
 * The movies that a user is likely to come to, times how likely they are to like them, best first.
 * @throws ProblemError if a genre is none of the release's
 */
export async function recommendMovies(
  served: ServedRelease<RecommendedParts>,
  wanted: Wanted,
): Promise<Recommendation[]> {
  const [library, interestOf] = await Promise.all([served.part('library'), served.part('interest')]);
  const interest = interestOf.of(wanted.history);
  const isWanted = movieFilter(library, wanted);
  const left = new Set(wanted.exclude.map((movieId) => library.find(movieId)));
  if (!wanted.includeRated) for (const movie of wanted.history.movies) left.add(movie);
  const candidates = candidatesOf(interest, (movie) => !left.has(movie) && isWanted(movie), wanted.limit);
  const answers = await predictAll(served, wanted, library, candidates);
  const likes = answers.map(({ probabilities }) => likeProbability(probabilities));
  const predictions = new Map(answers.map((one, i) => [candidates[i], { ...one, like: likes[i] }]));
  const source = { interest: interestOf, library, history: wanted.history };
  return rankCandidates(candidates, interest, likes, wanted.limit).map(({ movie, score }) => {
    const { rating, interval, model, like } = predictions.get(movie)!;
    const listed = { ...cataloguedMovie(library, movie), rating, interval, model, score: round(score) };
    if (!wanted.explain) return listed;
    return { ...listed, explanation: explainScore(source, movie, like) };
  });
}

/** What the user would give each movie: by the ratings that they show, or by the models that the front door picks. */
function predictAll(
  served: ServedRelease<RecommendedParts>,
  wanted: Wanted,
  library: Library,
  movies: Int32Array,
): Promise<Prediction[]> {
  return wanted.shown.length > 0
    ? predictShowing(served, wanted, movies)
    : predictPlain(
        served,
        wanted,
        Array.from(movies, (movie) => library.id(movie)),
      );
}

async function predictShowing(
  served: ServedRelease<RecommendedParts>,
  { userId, shown }: Wanted,
  movies: Int32Array,
): Promise<Prediction[]> {
  const { introduce } = await import('../on-demand.ts');
  const [{ model }, meet] = await Promise.all([
    served.part('few-shot'),
    introduce([{ userId, shown }], served),
  ]);
  const { row: user } = meet({ userId, shown });
  const forecasts = model.predictAll(Array.from(movies, (movie) => ({ user, movie })));
  return forecasts.map((one) => answer(one, model, served, {}));
}

async function predictPlain(
  served: ServedRelease<RecommendedParts>,
  { userId }: Wanted,
  movieIds: readonly number[],
): Promise<Prediction[]> {
  const who = userId === undefined ? {} : { userId };
  const items = movieIds.map((movieId) => ({ item: { ...who, movieId }, at: '' }));
  const answers = await predictItems(items, served);
  const problem = answers.find((one) => one instanceof ProblemError);
  if (problem) throw problem;
  return answers as Prediction[];
}
