import * as v from 'valibot';
import { id } from '../http/schemas.ts';
import { count, stars, text } from './values.ts';

export const averageRating = v.exactOptional(stars('Mean of the ratings; absent if there are none'));
export const trainingRatings = count('Ratings that `known` was trained on: 19 out of 20');

export const movieFields = {
  movieId: id,
  title: text('As in the data set, such as `Godfather, The (1972)`'),
  year: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.description('Year of release; absent if the title has none')),
  ),
  genres: v.array(v.string()),
};
export const ratedMovieFields = { ...movieFields, ratings: trainingRatings, averageRating };

export const ratedMovie = v.object(ratedMovieFields);
