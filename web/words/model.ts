import type { Prediction } from '../ask/predictions.ts';

/** Why the front door picked the model that answered. */
export const whyModel: Readonly<Record<Prediction['model'], string>> = {
  known: 'The user and the movie are both in the data, so the model answered that has learnt both.',
  'cold-movie':
    'The user is in the data and the movie is not, so the model answered that knows the user and goes by the movie’s description.',
  'cold-user': 'Nothing is known of who asks, so the model answered that goes by the movie alone.',
  'few-shot':
    'The visitor is not in the data but shows ratings, so these were taken in on the spot, without another training.',
};
