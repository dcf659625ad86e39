/** A process that loads a bundle, answers one request and tells when, and what it takes to rest. Imports nothing else. */
const [, , entry, event] = process.argv;
const rest = () => {
  globalThis.gc();
  return process.memoryUsage.rss() / 2 ** 20;
};
const before = rest();
const { handler } = await import(entry);
const { statusCode, body } = await handler(JSON.parse(event));
const answeredAt = Date.now();
if (statusCode !== 200) throw new Error(`${statusCode}: ${body}`);
const memory = rest() - before;
process.stderr.write(`${JSON.stringify({ answeredAt, memory })}\n`);
