import { RatingsLedger } from '../model/ratings/ledger.ts';
import { servingFromEnvironment, storeFromEnvironment } from './environment.ts';
import { createHandler } from './handler.ts';
import { lazily } from './lazily.ts';
import { addRatings } from './operations/ratings.ts';

const ledger = lazily(async () => new RatingsLedger(await storeFromEnvironment()));

export const handler = createHandler({ addRatings: addRatings(ledger) }, servingFromEnvironment());
