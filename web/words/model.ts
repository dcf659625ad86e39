import type { Prediction } from '../ask/predictions.ts';

/** Why this model answered and not another one. */
export const whyModel: Readonly<Record<Prediction['model'], string>> = {
  known: 'The model was trained on ratings by this user and ratings of this movie.',
  'cold-movie':
    'The model was trained on this user’s ratings. The movie is new to it, so it uses the description.',
  'cold-user': 'Nothing is known about the user, so the model uses the movie alone.',
  'few-shot':
    'The user is new to the model, so it uses the ratings sent with the request. Nothing is retrained.',
};
