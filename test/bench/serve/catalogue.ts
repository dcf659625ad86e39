import { inTurns, milliseconds, type Table, times } from '../measure.ts';
import { type Asked, pairsOf } from './asked.ts';
import { randomRows, TensorFlowKnown } from './tensorflow.ts';

const length = 20;

/** The best 20 of all movies for one user, features included, beside TensorFlow.js' forward pass over as many rows, sorted. */
export async function measureCatalogue(asked: Asked): Promise<Table> {
  const tensorFlow = await TensorFlowKnown.open(asked.release);
  const { predictor, users, movies, features } = asked;
  const rows = randomRows(features, pairsOf(asked, movies.length));
  let at = 0;
  const measured = await inTurns({
    marquee: () => best(predictor.ratings(users[at++ % users.length], movies)),
    core: () => sorted(tensorFlow.forward(rows)).slice(0, length),
  });
  return {
    title: `The best ${length} of ${movies.length} movies for one user`,
    rows: {
      [`best ${length}`]: {
        'marquee, features included': milliseconds(measured.marquee),
        "TF.js' forward pass, sorted": milliseconds(measured.core),
        ratio: times(measured.core, measured.marquee),
      },
    },
  };
}

/** The positions of the best, best first: each rating is compared with the least of them alone, which it seldom beats. */
function best(ratings: Float32Array): number[] {
  const found: number[] = [];
  ratings.forEach((rating, at) => {
    if (found.length === length && rating <= ratings[found[length - 1]]) return;
    let place = Math.min(found.length, length - 1);
    for (; place > 0 && ratings[found[place - 1]] < rating; place--) found[place] = found[place - 1];
    found[place] = at;
  });
  return found;
}

function sorted(ratings: Float32Array): number[] {
  return [...ratings.keys()].sort((a, b) => ratings[b] - ratings[a]);
}
