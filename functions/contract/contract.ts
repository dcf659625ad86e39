import type { GenericSchema } from 'valibot';
import type { OperationName } from '../http/routes.ts';
import { item, movie, newMovie, newRating, shownRating } from '../http/schemas.ts';
import { catalogue, user } from './catalogue.ts';
import { explanation } from './explanation.ts';
import { map, placedMovie, tasteMap } from './map.ts';
import { ratedMovie } from './movie.ts';
import type { Contracts, OperationContract } from './operation.ts';
import { predictions } from './predictions.ts';
import { ratings, receipt } from './ratings.ts';
import { recommendation, recommendations } from './recommendations.ts';
import { batch, gatewayMessage, health, holdout, itemError, prediction, problem } from './responses.ts';
import { service, servingRelease } from './service.ts';

/** Every route's entry: a route that has none does not compile. */
export const contract: Readonly<Record<OperationName, OperationContract>> = {
  ...predictions,
  ...catalogue,
  ...map,
  ...recommendations,
  ...ratings,
  ...service,
} satisfies Contracts<OperationName>;

/** Schemas that have a name in the document: others refer to them, and clients get a type of that name. */
export const namedSchemas = {
  Item: item,
  Movie: movie,
  Prediction: prediction,
  Explanation: explanation,
  ItemError: itemError,
  Batch: batch,
  RatedMovie: ratedMovie,
  PlacedMovie: placedMovie,
  TasteMap: tasteMap,
  Recommendation: recommendation,
  User: user,
  ShownRating: shownRating,
  NewRating: newRating,
  NewMovie: newMovie,
  RatingsReceipt: receipt,
  Release: servingRelease,
  Holdout: holdout,
  Health: health,
  Problem: problem,
  GatewayMessage: gatewayMessage,
} as const satisfies Readonly<Record<string, GenericSchema>>;
