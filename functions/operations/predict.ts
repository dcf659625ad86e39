import { answerEach, parseBatch } from '../answer/batch.ts';
import { firstModel, parseItem, predictItem } from '../answer/item.ts';
import type { Operation } from '../handler.ts';
import { ProblemError } from '../http/problem.ts';
import { readJson } from '../http/request.ts';
import { type Item, itemBatch } from '../http/schemas.ts';
import type { ServedRelease } from '../serving/serving.ts';

/** `POST /v1/predictions`: one item, or `{ "items": [...] }`. */
export const predict: Operation = async (request, serving) => {
  const body = readJson(request);
  if (!isBatch(body)) {
    const item = parseItem(body, '');
    return predictItem(item, '', await serving.current());
  }
  const { items } = parseBatch(itemBatch, body, 'items');
  const parsed = items.map((input, index) => attempt(() => parseItem(input, `items[${index}]`)));
  const served = await serving.current();
  await preload(parsed, served);
  return answerEach(served, parsed, async (one, index) => {
    if (one instanceof ProblemError) throw one;
    return predictItem(one, `items[${index}]`, served);
  });
};

function isBatch(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'items');
}

function attempt(parseOne: () => Item): Item | ProblemError {
  try {
    return parseOne();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/** Loads side by side what the items would otherwise load one after the other. */
async function preload(items: readonly (Item | ProblemError)[], served: ServedRelease): Promise<void> {
  const models = new Set(items.flatMap((one) => (one instanceof ProblemError ? [] : [firstModel(one)])));
  await Promise.all([...models].map((model) => served.predictor(model)));
}
