import type { Schema } from '../../client/client.ts';
import { client } from './client.ts';
import { bodyOf, Failure } from './failure.ts';
import type { Who } from './who.ts';

export type Item = Schema<'Item'>;
export type Prediction = Schema<'Prediction'>;
export type Explanation = NonNullable<Prediction['explanation']>;

/** One prediction an item, in the order asked. @throws Failure if one of them has none */
export async function predict(items: readonly Item[], signal: AbortSignal): Promise<Prediction[]> {
  const answer = await bodyOf(client.POST('/v1/predictions', { body: { items: [...items] }, signal }));
  const predictions = 'predictions' in answer ? answer.predictions : [answer];
  return predictions.map((one) => {
    if ('error' in one) throw new Failure('other', one.error.detail);
    return one;
  });
}

/** What each movie's prediction is made of, in the order asked. */
export async function explainAll(
  movieIds: readonly number[],
  who: Who,
  signal: AbortSignal,
): Promise<Explanation[]> {
  const items = movieIds.map((movieId) => ({ ...who, movieId, explain: true }));
  const predictions = await predict(items, signal);
  return predictions.map(({ explanation }) => explanation!);
}
