import type { Statistics } from '../../model/features/statistics.ts';
import type { UncertaintyConstants } from '../../model/uncertainty/constants.ts';
import { deriveSeed, Random } from '../random.ts';
import type { CrossFit } from './factors/cross-fit.ts';
import { type Episodes, EpisodeUsers, makeEpisodes } from './networks/episodes.ts';
import type { MemberResult, ModelJob } from './networks/train-member.ts';
import { calibrationRows, type Trained } from './uncertainty/calibration-rows.ts';
import { fitUncertainty } from './uncertainty/fit-uncertainty.ts';

/** Users of the training as new ones, for its networks to learn from; undefined where nobody has ratings enough. */
export function episodesOf(
  { ratings, catalogue, configuration, seed, model }: ModelJob,
  statistics: Statistics,
  { folds, noise }: CrossFit,
): Episodes | undefined {
  const source = { ratings, catalogue, statistics, damping: configuration.damping.movie, folds, noise };
  return makeEpisodes(source, new Random(deriveSeed(seed, model, 'episodes')));
}

/** How ratings fall around what is predicted for users who show a few. */
export function fewShotUncertainty(
  trained: Trained,
  members: readonly MemberResult[],
  episodes: Episodes | undefined,
): UncertaintyConstants {
  const heldBack = members.flatMap(({ newcomers }) => newcomers ?? []);
  const users = episodes && new EpisodeUsers(episodes, trained.statistics.franchises.ofMovie);
  return fitUncertainty(calibrationRows(trained, heldBack, users));
}
