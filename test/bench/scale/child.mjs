/**
 * A process that answers one request, then one for each of some users it has not met, then batches of such users, each batch
 * twice. Tells when the first was answered, and what the rest took. The first comes as an argument, the
 * others by standard input.
 */
import { readFileSync } from 'node:fs';

const [, , known, predict, first] = process.argv;
const rest = () => {
  globalThis.gc();
  return process.memoryUsage.rss() / 2 ** 20;
};

const before = rest();
const single = await import(known);
const ask = async ({ handler }, event) => {
  const start = performance.now();
  const { statusCode, body } = await handler(event);
  const took = performance.now() - start;
  if (statusCode !== 200 || body.includes('"error"')) throw new Error(`${statusCode}: ${body.slice(0, 300)}`);
  return took;
};
await ask(single, JSON.parse(first));
const answeredAt = Date.now();
const memory = rest() - before;

const { singles, batches } = JSON.parse(readFileSync(0, 'utf8'));
const unseen = [];
const seen = [];
for (const event of singles) {
  unseen.push(await ask(single, event));
  seen.push(await ask(single, event));
}
const unseenBatches = [];
const seenBatches = [];
if (batches.length > 0) {
  const many = await import(predict);
  for (const event of batches) {
    unseenBatches.push(await ask(many, event));
    seenBatches.push(await ask(many, event));
  }
}
const memoryAfter = rest() - before;
process.stderr.write(
  `${JSON.stringify({ answeredAt, memory, unseen, seen, unseenBatches, seenBatches, memoryAfter })}\n`,
);
