/**
 * One execution environment for `start.ts`, without the runtime client: loads a bundle, answers one request, then
 * many, and tells what each step took. It imports nothing and needs no types stripped, since that would be measured
 * too.
 */
const [, , entry, event, repeats] = process.argv;
const request = JSON.parse(event);

/** Processor time so far in milliseconds, user and system. */
function used() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const node = used();
const { handler } = await import(entry);
const load = used();
const { statusCode, body } = await handler(request);
if (statusCode !== 200) throw new Error(`${statusCode}: ${body}`);
const first = used();
for (let i = 0; i < Number(repeats); i++) await handler(request);
const warm = (used() - first) / Number(repeats);
const memory = process.resourceUsage().maxRSS / 1024;
process.stderr.write(JSON.stringify({ node, load: load - node, first: first - load, warm, memory }));
