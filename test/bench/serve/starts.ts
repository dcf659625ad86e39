import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median, type Table, times } from '../measure.ts';
import type { Case } from './cases.ts';

const repeats = 11;
const child = fileURLToPath(new URL('start-child.mjs', import.meta.url));

/** What a process tells of its start. */
interface Start {
  /** From the start of the process to the answer, in milliseconds. */
  readonly answered: number;
  /** More in the resident set than before the bundle was loaded, garbage collected, in MiB. */
  readonly memory: number;
}

/** Cold starts: process start to first answer, beside an empty handler in the same harness; each in turns. Folder store. */
export async function measureStarts(
  cases: readonly Case[],
  entries: Readonly<Record<string, string>>,
): Promise<Table> {
  const events = new Map(cases.filter(({ repeats: often }) => often > 100).map((one) => [one.name, one]));
  const empty = { entry: `data:text/javascript,${encodeURIComponent(emptyHandler)}`, event: {} };
  const kinds = new Map([
    ['empty handler', empty],
    ...[...events].map(
      ([name, { function: of, event }]) =>
        [name, { entry: pathToFileURL(entries[of]).href, event: event as object }] as const,
    ),
  ]);
  const starts = new Map([...kinds.keys()].map((name) => [name, [] as Start[]]));
  for (let i = 0; i < repeats; i++) {
    for (const [name, { entry, event }] of kinds) starts.get(name)!.push(start(entry, event));
  }
  const of = (name: string, part: keyof Start) => median(starts.get(name)!.map((one) => one[part]));
  return {
    title: 'Cold starts from a folder store: process start to first answer, and memory at rest after it',
    rows: Object.fromEntries(
      [...kinds.keys()].map((name) => [
        name,
        {
          milliseconds: of(name, 'answered').toFixed(0),
          'to the empty handler': times(of(name, 'answered'), of('empty handler', 'answered')),
          'MiB more than before': of(name, 'memory').toFixed(1),
        },
      ]),
    ),
  };
}

const emptyHandler = `export const handler = async () => ({ statusCode: 200, body: '{}' });`;

function start(entry: string, event: object): Start {
  const began = Date.now();
  const args = ['--expose-gc', child, entry, JSON.stringify(event)];
  const { stderr } = spawnSync(process.execPath, args, { env: process.env });
  const said = stderr.toString();
  const line = said.split('\n').find((one) => one.startsWith('{'));
  if (line === undefined) throw new Error(said);
  const { answeredAt, memory } = JSON.parse(line);
  return { answered: answeredAt - began, memory };
}
