import { Explainer } from '../../model/explain/explainer.ts';
import type { RatingInfluences } from '../../model/explain/influences.ts';
import { withHistory } from '../../model/predict/shown.ts';
import { TitleTable } from '../../model/predict/title-table.ts';
import type { ServedModel, ServedRelease } from '../serving/served.ts';
import {
  type ExplanationAnswer,
  explanationAnswer,
  type MovingRatings,
  movingRatings,
} from './explanation.ts';
import { findKnown } from './introduce.ts';
import type { ToExplain } from './to-explain.ts';

/** A prediction based on the user's ratings: the product of the user's factors and those of a movie of the catalogue. */
interface ByRatings extends ToExplain {
  readonly movie: number;
  readonly influences: RatingInfluences;
}

/**
 * Reads what it takes to explain these predictions; what users rated only where that has a part in them.
 * @returns explains one of them; it throws a StoreError or ReleaseError if what its user rated could not be read
 */
export async function openExplanations(
  asked: readonly ToExplain[],
  served: ServedRelease,
): Promise<(one: ToExplain) => ExplanationAnswer> {
  const explainerOf = await openExplainers(asked, served);
  const byRatings = (one: ToExplain) => goesByRatings(one, explainerOf(one.model));
  const ratingsTold = await openRatings(
    asked.flatMap((one) => byRatings(one) ?? []),
    served,
  );
  return (one) => {
    const explainer = explainerOf(one.model);
    const going = byRatings(one);
    const told = going && ratingsTold(going, explainer);
    return explanationAnswer(explainer.explain(one.question), one.model.genres, told);
  };
}

/** Made once a model, and kept as long as it. */
const explainers = new WeakMap<ServedModel, Explainer>();

async function openExplainers(
  asked: readonly ToExplain[],
  served: ServedRelease,
): Promise<(model: ServedModel) => Explainer> {
  const prior = await served.part('prior');
  for (const { model } of asked) {
    if (!explainers.has(model)) explainers.set(model, new Explainer(model.parts, prior));
  }
  return (model) => explainers.get(model)!;
}

function goesByRatings(one: ToExplain, { influences }: Explainer): ByRatings | undefined {
  const { movie } = one.question;
  return influences && typeof movie === 'number' ? { ...one, movie, influences } : undefined;
}

type TellRatings = (one: ByRatings, explainer: Explainer) => MovingRatings;

/** Reads what these users rated, and the movies' titles; nothing where there are none. */
async function openRatings(asked: readonly ByRatings[], served: ServedRelease): Promise<TellRatings> {
  if (asked.length === 0) return () => ({});
  const userIds = asked.flatMap(({ userId }) => userId ?? []);
  const [knownOf, bytes] = await Promise.all([findKnown(new Set(userIds), served), served.part('titles')]);
  const titles = new TitleTable(bytes);
  return ({ userId, shown = [], movie, influences }, explainer) => {
    const known = knownOf(userId);
    const all = known ? withHistory(shown, known.history) : shown;
    const rated = all.flatMap((one) => (typeof one.movie === 'number' ? { ...one, movie: one.movie } : []));
    const moved = influences.of(movie, {
      movies: rated.map((one) => one.movie),
      stars: rated.map((one) => one.stars),
    });
    return movingRatings(
      rated.map((one, i) => ({ movie: one.movie, rating: one.stars, stars: moved[i] })),
      (one) => ({ movieId: explainer.movieId(one), title: titles.title(one) }),
    );
  };
}
