import type { Catalogue } from '../../../../model/data/catalogue.ts';
import type { Answered } from '../answered.ts';
import { type CalibrationBin, calibrate } from './calibration.ts';
import { type CoverageFigures, measureCoverage } from './coverage.ts';
import { countStars, type StarCount } from './distribution.ts';
import { errorsByGroup, type GroupErrors } from './errors.ts';
import { groupByCount, groupByDecade, groupByGenre } from './groups.ts';

/** Where predictions are good and where they are not; plain data, all standard errors clustered by user and movie. */
export interface Breakdown {
  /** By the number of ratings that the model was trained on: of the movie, and of the user. */
  readonly byMovieRatings: readonly GroupErrors[];
  readonly byUserRatings: readonly GroupErrors[];
  readonly byGenre: readonly GroupErrors[];
  readonly byDecade: readonly GroupErrors[];
  readonly distribution: readonly StarCount[];
  readonly calibration: readonly CalibrationBin[];
  readonly coverage: CoverageFigures;
}

export function breakDown(answered: Answered, catalogue: Catalogue): Breakdown {
  return {
    byMovieRatings: errorsByGroup(answered, groupByCount(answered.movieRatings)),
    byUserRatings: errorsByGroup(answered, groupByCount(answered.userRatings)),
    byGenre: errorsByGroup(answered, groupByGenre(answered.movie, catalogue)),
    byDecade: errorsByGroup(answered, groupByDecade(answered.movie, catalogue)),
    distribution: countStars(answered),
    calibration: calibrate(answered),
    coverage: measureCoverage(answered),
  };
}
