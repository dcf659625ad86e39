import { RatingsLedger } from '../model/ratings/ledger.ts';
import { createHandler } from './handler.ts';
import { addRatings } from './operations/ratings.ts';
import { servingFromEnvironment, storeFromEnvironment } from './serving/environment.ts';
import { lazily } from './serving/lazily.ts';
import { models } from './serving/models.ts';

const ledger = lazily(async () => new RatingsLedger(await storeFromEnvironment()));

export const handler = createHandler(
  { addRatings: addRatings(ledger) },
  servingFromEnvironment('ratings', models),
);
