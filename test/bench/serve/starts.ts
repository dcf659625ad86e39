import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from '../../../functions/server/bundle.ts';
import { median, type Table, times } from '../measure.ts';
import type { Case } from './cases.ts';

const repeats = 11;
const child = fileURLToPath(new URL('start-child.mjs', import.meta.url));
const objectsServer = fileURLToPath(new URL('objects-server.mjs', import.meta.url));

/** What a process tells of its start. */
interface Start {
  /** From the start of the process to the answer, in milliseconds. */
  readonly answered: number;
  /** More in the resident set than before the bundle was loaded, garbage collected, in MiB. */
  readonly memory: number;
}

/** What is started: a module with a handler, and the event that it answers. */
interface Kind {
  readonly entry: string;
  readonly event: object;
}

const answers = `export const handler = async () => ({ statusCode: 200, body: '{}' });`;

/** Cold starts from a folder, beside a handler that does nothing; each in turns. */
export async function measureStarts(
  cases: readonly Case[],
  entries: Readonly<Record<string, string>>,
): Promise<Table> {
  const empty = { entry: `data:text/javascript,${encodeURIComponent(answers)}`, event: {} };
  const kinds = new Map([['empty handler', empty], ...kindsOf(cases, entries)]);
  const title = 'Cold starts from a folder: process start to first answer, and memory at rest after it';
  return tableOf(title, 'empty handler', inTurns(kinds, {}));
}

/** The same from S3, beside a handler that has a client of S3 and does nothing with it. The bucket is on this machine. */
export async function measureStartsFromS3(
  cases: readonly Case[],
  entries: Readonly<Record<string, string>>,
  storeUrl: string,
): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-bench-'));
  const server = spawn(process.execPath, [objectsServer, fileURLToPath(storeUrl)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const [port] = await once(server.stdout.setEncoding('utf8'), 'data');
    const withClient = await bundleEmptyWithClient(folder);
    const name = 'empty handler with a client of S3';
    const kinds = new Map([[name, { entry: withClient, event: {} }], ...kindsOf(cases, entries)]);
    const env = {
      MARQUEE_STORE: 's3://bucket',
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port.trim()}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
    };
    return tableOf('Cold starts from S3, on this machine', name, inTurns(kinds, env));
  } finally {
    server.stdin.end();
    await rm(folder, { recursive: true });
  }
}

/** Bundled as the functions are. */
async function bundleEmptyWithClient(folder: string): Promise<string> {
  const outfile = join(folder, 'empty.mjs');
  const { splitting: _, ...options } = bundleOptions;
  const contents = `import { S3Client } from '@aws-sdk/client-s3';\nconst client = new S3Client({});\n${answers}\nexport { client };`;
  await build({ ...options, stdin: { contents, resolveDir: import.meta.dirname }, outfile });
  return pathToFileURL(outfile).href;
}

/** One request of each model. */
function kindsOf(cases: readonly Case[], entries: Readonly<Record<string, string>>): [string, Kind][] {
  return cases
    .filter(({ repeats: often }) => often > 100)
    .map(({ name, function: of, event }) => [name, { entry: pathToFileURL(entries[of]).href, event }]);
}

function inTurns(
  kinds: ReadonlyMap<string, Kind>,
  env: Readonly<Record<string, string>>,
): Map<string, Start[]> {
  const starts = new Map([...kinds.keys()].map((name) => [name, [] as Start[]]));
  for (let i = 0; i < repeats; i++) {
    for (const [name, kind] of kinds) starts.get(name)!.push(start(kind, env));
  }
  return starts;
}

function tableOf(title: string, base: string, starts: ReadonlyMap<string, readonly Start[]>): Table {
  const of = (name: string, part: keyof Start) => median(starts.get(name)!.map((one) => one[part]));
  const row = (name: string) => ({
    milliseconds: of(name, 'answered').toFixed(0),
    'to the empty handler': times(of(name, 'answered'), of(base, 'answered')),
    'MiB more than before': of(name, 'memory').toFixed(1),
  });
  const names = [...starts.keys()];
  const timings = names
    .filter((name) => name === base || name === 'known')
    .map((name) => ({
      work: title.split(':')[0],
      by: name === 'known' ? 'Marquee' : name,
      milliseconds: of(name, 'answered'),
    }));
  return { title, rows: Object.fromEntries(names.map((name) => [name, row(name)])), timings };
}

function start({ entry, event }: Kind, env: Readonly<Record<string, string>>): Start {
  const began = Date.now();
  const args = ['--expose-gc', child, entry, JSON.stringify(event)];
  const { stderr } = spawnSync(process.execPath, args, { env: { ...process.env, ...env } });
  const said = stderr.toString();
  const line = said.split('\n').find((one) => one.startsWith('{'));
  if (line === undefined) throw new Error(said);
  const { answeredAt, memory } = JSON.parse(line);
  return { answered: answeredAt - began, memory };
}
