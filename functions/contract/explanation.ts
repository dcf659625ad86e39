import * as v from 'valibot';
import type { ExplanationAnswer } from '../answer/explanation.ts';
import { id } from '../http/schemas.ts';
import { stars, text } from './values.ts';

/** Up or down. */
const part = (description: string) => v.pipe(v.number(), v.description(`${description}, in stars`));

const taste = v.object({ genre: v.string(), stars: part('What the taste adds') });

const movingRating = v.object({
  movieId: id,
  title: text('As the data set has it'),
  rating: stars('As the user gave it'),
  stars: part('What it adds to the prediction'),
});
const movingRatings = (description: string) =>
  v.exactOptional(v.pipe(v.array(movingRating), v.description(description)));

/** In the order in which a person would add them up. */
export const explanation = v.pipe(
  v.object({
    start: stars('Where everybody starts: the mean of all ratings'),
    user: v.exactOptional(part('The habit of the user, beside somebody of whom nothing is known')),
    movie: v.exactOptional(part('The standing of the movie with those who rated it, beside a typical movie')),
    factors: v.exactOptional(
      part('How the movie fits what has been learnt of the user, beyond habit, standing and tastes'),
    ),
    tastes: v.exactOptional(
      v.pipe(v.array(taste), v.description('The tastes of the user in genres of the movie: up to four')),
    ),
    otherTastes: v.exactOptional(part('The tastes of the user in all other genres')),
    franchise: v.exactOptional(part('What others, and the user, made of its sequels')),
    content: v.exactOptional(part('What the movie is: genres, age, title')),
    network: part(
      'What the networks add to the mean for a typical movie and somebody of whom nothing is known',
    ),
    clipping: part('What it takes to stay within 0.5 and 5'),
    raisedBy: movingRatings('Up to five ratings of the user that raised the prediction most'),
    loweredBy: movingRatings('Up to five ratings of the user that lowered it most'),
  }),
  v.description(
    'The parts, those of `tastes` among them, add up to the prediction. What the model does not see is absent',
  ),
) satisfies v.GenericSchema<unknown, ExplanationAnswer>;
