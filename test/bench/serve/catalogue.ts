import { highest } from '../../../model/predict/best.ts';
import { inTurns, milliseconds, type Table, times, timing } from '../measure.ts';
import { type Asked, pairsOf } from './asked.ts';
import { randomRows, TensorFlowKnown } from './tensorflow.ts';

const length = 20;

/**
 * All movies for one user, features included, and the best 20 of them, beside TensorFlow.js' forward pass over as many rows,
 * features made before.
 */
export async function measureCatalogue(asked: Asked): Promise<Table> {
  const tensorFlow = await TensorFlowKnown.open(asked.release);
  const { predictor, users, movies, features } = asked;
  const rows = randomRows(features, pairsOf(asked, movies.length));
  let at = 0;
  const nextUser = () => users[at++ % users.length];
  const measured = await inTurns({
    all: () => predictor.ratings(nextUser(), movies),
    best: () => predictor.best(nextUser(), movies, length),
    forward: () => tensorFlow.forward(rows),
    sorted: () => sorted(tensorFlow.forward(rows)).slice(0, length),
  });
  return {
    timings: [
      timing('all movies for one user', 'Marquee', measured.all),
      timing('all movies for one user', 'TF.js', measured.forward),
      timing('best 20 for one user', 'Marquee', measured.best),
      timing('best 20 for one user', 'TF.js', measured.sorted),
    ],
    title: `The catalogue of ${movies.length} movies for one user, features included`,
    rows: {
      'ratings of all': {
        marquee: milliseconds(measured.all),
        "TF.js' forward pass": milliseconds(measured.forward),
        ratio: times(measured.forward, measured.all),
      },
      [`best ${length}`]: {
        marquee: milliseconds(measured.best),
        "TF.js' forward pass": milliseconds(measured.sorted),
        ratio: times(measured.sorted, measured.best),
        [`of the ${length} that the networks rank first`]: agreement(asked).toFixed(1),
      },
    },
  };
}

/** How many of the best are those that the networks would name if they rated all; the mean over users. */
function agreement({ predictor, users, movies }: Asked): number {
  let same = 0;
  for (const user of users) {
    const all = predictor.ratings(user, movies);
    const least = highest(movies, all, length)[length - 1].rating;
    const found = predictor.best(user, movies, length);
    same += found.filter(({ rating }) => rating >= least - 1e-6).length;
  }
  return same / users.length;
}

function sorted(ratings: Float32Array): number[] {
  return [...ratings.keys()].sort((a, b) => ratings[b] - ratings[a]);
}
