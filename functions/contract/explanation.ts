import * as v from 'valibot';
import type { ExplanationAnswer } from '../answer/explanation.ts';
import { id } from '../http/schemas.ts';
import { stars, text } from './values.ts';

/** Up or down. */
const part = (description: string) => v.pipe(v.number(), v.description(`${description}, in stars`));

const taste = v.object({ genre: v.string(), stars: part('Contribution of the taste') });

const movingRating = v.object({
  movieId: id,
  title: text('As in the data set'),
  rating: stars('As given by the user'),
  stars: part('Contribution to the prediction'),
});
const movingRatings = (description: string) =>
  v.exactOptional(v.pipe(v.array(movingRating), v.description(description)));

/** In the order in which a person would add them up. */
export const explanation = v.pipe(
  v.object({
    start: stars('The mean of all ratings'),
    user: v.exactOptional(part("The user's habit of rating high or low, compared with an unknown user")),
    movie: v.exactOptional(part("The movie's standing among its raters, compared with a typical movie")),
    factors: v.exactOptional(
      part('How well movie and user fit in the factorisation, beyond habit, standing and tastes'),
    ),
    tastes: v.exactOptional(
      v.pipe(v.array(taste), v.description("The user's tastes in up to four of the movie's genres")),
    ),
    otherTastes: v.exactOptional(part("The user's tastes in all other genres")),
    franchise: v.exactOptional(part("Ratings of the movie's sequels, by others and by the user")),
    content: v.exactOptional(part('Genres, age and title of the movie')),
    network: part('What the networks add to the mean for a typical movie and an unknown user'),
    clipping: part('Correction that keeps the prediction between 0.5 and 5'),
    raisedBy: movingRatings('Up to five ratings of the user that raise the prediction most'),
    loweredBy: movingRatings('Up to five ratings of the user that lower it most'),
  }),
  v.description(
    'The parts, including each of the `tastes`, add up to the prediction. Parts that the model does not use are absent',
  ),
) satisfies v.GenericSchema<unknown, ExplanationAnswer>;
