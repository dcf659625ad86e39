import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { inTurns, milliseconds, repeated, type Table, times, timing } from '../measure.ts';
import { type Asked, type Pair, pairsOf } from './asked.ts';
import { eventOf } from './cases.ts';
import { randomRows, TensorFlowKnown } from './tensorflow.ts';

type Handler = (event: APIGatewayProxyEventV2) => Promise<{ statusCode: number; body: string }>;

/** Requests through the bundled handlers, event in, response out, beside TensorFlow.js. */
export async function measureRequests(
  asked: Asked,
  entries: Readonly<Record<string, string>>,
): Promise<Table> {
  const tensorFlow = await TensorFlowKnown.open(asked.release);
  const { features } = asked;
  const pairs = pairsOf(asked, 1000);
  const rows = randomRows(features, pairs);
  const one = randomRows(features, pairs.slice(0, 1));
  const single = await singleOf(asked, entries);
  const batch = await batchOf(asked, entries);
  const repeats = 500;
  const measured = await inTurns({
    single: repeated(repeats, single),
    predictSingle: repeated(repeats, () => tensorFlow.predict(one)),
    batch,
    forwardBatch: () => tensorFlow.forward(rows),
  });
  return {
    timings: [
      timing('one prediction, event in, response out', 'Marquee', measured.single / repeats),
      timing('one prediction, event in, response out', 'predict', measured.predictSingle / repeats),
      timing('1,000 items, event in, response out', 'Marquee', measured.batch),
      timing('1,000 items, event in, response out', 'TF.js', measured.forwardBatch),
    ],
    title: 'Requests, event in, response out (warm, bundled handlers)',
    rows: {
      'one prediction of known': {
        marquee: milliseconds(measured.single / repeats),
        against: 'LayersModel.predict of one row alone',
        theirs: milliseconds(measured.predictSingle / repeats),
        ratio: times(measured.predictSingle, measured.single),
      },
      '1,000 different users and movies': {
        marquee: milliseconds(measured.batch),
        against: "TF.js' forward pass alone, same number of rows",
        theirs: milliseconds(measured.forwardBatch),
        ratio: times(measured.forwardBatch, measured.batch),
      },
    },
  };
}

async function handlerOf(entry: string): Promise<Handler> {
  return (await import(pathToFileURL(entry).href)).handler;
}

async function singleOf(asked: Asked, entries: Readonly<Record<string, string>>) {
  const handler = await handlerOf(entries.known);
  const events = pairsOf(asked, 500).map((pair) => {
    const [userId, movieId] = idsOf(asked, pair);
    return eventOf('GET', `/v1/users/${userId}/movies/${movieId}/prediction`);
  });
  let at = 0;
  return () => answered(handler, events[at++ % events.length]);
}

async function batchOf(asked: Asked, entries: Readonly<Record<string, string>>) {
  const handler = await handlerOf(entries.predict);
  const items = pairsOf(asked, 1000).map((pair) => {
    const [userId, movieId] = idsOf(asked, pair);
    return { userId, movieId };
  });
  const event = eventOf('POST', '/v1/predictions', JSON.stringify({ items }));
  return () => answered(handler, event);
}

function idsOf({ movieIds }: Asked, { user, movie }: Pair) {
  return [user.block.ids[user.index], movieIds[movie]];
}

async function answered(handler: Handler, event: APIGatewayProxyEventV2): Promise<void> {
  const { statusCode, body } = await handler(event);
  if (statusCode !== 200) throw new Error(`${statusCode}: ${body}`);
}
