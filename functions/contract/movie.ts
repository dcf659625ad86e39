import * as v from 'valibot';
import { id } from '../http/schemas.ts';
import { count, stars, text } from './values.ts';

export const averageRating = v.exactOptional(stars('Mean of the ratings; absent where there are none'));
export const trainingRatings = count('Ratings that `known` was trained on: all but one in twenty');

export const movieFields = {
  movieId: id,
  title: text('As the data set has it, such as `Godfather, The (1972)`'),
  year: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.description('Of release; absent where the title has none')),
  ),
  genres: v.array(v.string()),
};
export const ratedMovieFields = { ...movieFields, ratings: trainingRatings, averageRating };

export const ratedMovie = v.object(ratedMovieFields);
