import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createHandler } from '../../../functions/handler.ts';
import { predictKnown } from '../../../functions/operations/known.ts';
import { predict } from '../../../functions/operations/predict.ts';
import { openerOf } from '../../../functions/serving/environment.ts';
import { models } from '../../../functions/serving/models.ts';
import { createServing } from '../../../functions/serving/serving.ts';
import { openStore } from '../../../model/stores/open.ts';
import { countedStore, Reads } from './counted-store.ts';
import type { Measured } from './processes.ts';
import { Strangers } from './questions.ts';

type Read = ReturnType<Reads['take']>;

/** What is read for a first answer, for a user who has not been met since, and for a batch of such. */
export interface ReadsOfRelease {
  readonly cold: Read;
  readonly unseen: Read;
  readonly batch: Read;
  /** Of the manifest, in bytes. */
  readonly manifest: number;
}

/** Counts what a function reads from a store. */
export async function countReads({ size, storeUrl }: Measured, release: string): Promise<ReadsOfRelease> {
  const reads = new Reads();
  const store = countedStore(await openStore(storeUrl), reads);
  const serving = createServing(openerOf(async () => store, models));
  const handler = createHandler({ predictKnown, predict }, serving, () => {});
  const strangers = new Strangers(size);
  const ask = async (event: APIGatewayProxyEventV2) => {
    const { statusCode } = await handler(event);
    if (statusCode !== 200) throw new Error(`answered ${statusCode}`);
    return reads.take();
  };
  const cold = await ask(strangers.single());
  const unseen = await ask(strangers.single());
  const batch = await ask(strangers.batch());
  await store.get(`releases/${release}/manifest.json`);
  return { cold, unseen, batch, manifest: reads.take().bytes };
}
