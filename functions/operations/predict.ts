import { type BatchAnswer, batchAnswer, parseBatch } from '../answer/batch.ts';
import { parseItem } from '../answer/item.ts';
import { predictItem, predictItems } from '../answer/items.ts';
import { mapItems } from '../answer/map-items.ts';
import type { Prediction } from '../answer/prediction.ts';
import type { Operation } from '../handler.ts';
import { readJson } from '../http/request.ts';
import { itemBatch } from '../http/schemas.ts';
import type { Serving } from '../serving/served.ts';

/** `POST /v1/predictions`: one item, or `{ "items": [...] }`. */
export const predict: Operation = async (request, serving) => {
  const body = readJson(request);
  return isBatch(body) ? predictBatch(body, serving) : predictOne(body, serving);
};

function isBatch(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'items');
}

async function predictOne(body: unknown, serving: Serving): Promise<Prediction> {
  const item = parseItem(body, '');
  return predictItem({ item, at: '' }, await serving.current());
}

async function predictBatch(body: unknown, serving: Serving): Promise<BatchAnswer> {
  const { items } = parseBatch(itemBatch, body, 'items');
  const placed = mapItems(items, (input, index) => {
    const at = `items[${index}]`;
    return { item: parseItem(input, at), at };
  });
  const served = await serving.current();
  return batchAnswer(served, await predictItems(placed, served));
}
