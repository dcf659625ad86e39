import { parseArgs } from 'node:util';
import { ReleaseError } from '../../../model/release/error.ts';
import { listReleases } from '../../../model/release/list.ts';
import type { Pointer } from '../../../model/release/pointer.ts';
import { promote, rollback } from '../../../model/release/promote.ts';
import { defaultKeep, type Pruned, prune } from '../../../model/release/prune.ts';
import { openRelease } from '../../../model/release/release.ts';
import { defaultStoreUrl } from '../../../model/stores/default.ts';
import { openStore } from '../../../model/stores/open.ts';
import { type Store, StoreError } from '../../../model/stores/store.ts';
import { readWhole } from '../arguments.ts';
import { closestTo, unknownRelease } from './closest.ts';
import { describeRelease } from './manifest-text.ts';
import { describeList, surveyReleases } from './survey.ts';

const usage = `Usage: npm run releases -- COMMAND [--store URL] [--json]

  list         list the releases of the store and show which one is live
  show ID      show what a release consists of and how good it is
  promote ID   make a release live; with --force even a refused one
  rollback     make the previous release live again
  prune        delete old releases, and remains of killed trainings

  --store URL  a folder (a path, or file:///path) or a bucket (s3://bucket/prefix);
               default: MARQUEE_STORE, or .marquee/store in the current folder
  --json       print JSON (list and show)
  --keep N     how many of the newest releases 'prune' keeps, in addition to the live and
               the previous one; default: ${defaultKeep}
`;

/** Receives the output: `process`, or a test's double. */
export interface Output {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

interface Request {
  readonly command: keyof typeof commands;
  readonly id: string;
  readonly url: string;
  readonly json: boolean;
  readonly force: boolean;
  readonly keep: number;
}

/** Runs the command line and returns its exit code: 0, 1 if it failed, 2 for wrong usage. */
export async function runReleases(argv: readonly string[], output: Output): Promise<number> {
  let request: Request | undefined;
  try {
    request = parse(argv);
  } catch (error) {
    output.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (!request) {
    output.stdout.write(usage);
    return 0;
  }
  try {
    const store = await openStore(request.url);
    output.stdout.write(`${await commands[request.command](store, request)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError || error instanceof ReleaseError)) throw error;
    output.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** How many operands each command takes. */
const operands = { list: 0, show: 1, promote: 1, rollback: 0, prune: 0 } as const;

const commands = {
  async list(store: Store, { json }: Request) {
    const survey = await surveyReleases(store);
    return json ? JSON.stringify(survey, null, 2) : describeList(survey, store.url);
  },
  async show(store: Store, { id, json }: Request) {
    await checkKnown(store, id);
    const { manifest } = await openRelease(store, id);
    return json ? JSON.stringify(manifest, null, 2) : describeRelease(manifest);
  },
  async promote(store: Store, { id, force }: Request) {
    await checkKnown(store, id);
    return describePointer(await promote(store, id, { force }));
  },
  async rollback(store: Store) {
    return describePointer(await rollback(store));
  },
  async prune(store: Store, { keep }: Request) {
    return describePruned(await prune(store, keep));
  },
};

/** The request, or undefined if help was asked for. */
function parse(argv: readonly string[]): Request | undefined {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      store: { type: 'string' },
      json: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      keep: { type: 'string', default: String(defaultKeep) },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const [command, ...given] = positionals;
  if (command === undefined) throw new Error('Name a command.');
  if (!isCommand(command)) throw new Error(`There is no command '${command}'.`);
  if (given.length !== operands[command]) {
    throw new Error(
      operands[command] ? `'${command}' takes the id of one release.` : `'${command}' takes no id.`,
    );
  }
  const { json, force } = values;
  const keep = readWhole('keep', values.keep, 1);
  return { command, id: given[0] ?? '', url: values.store ?? defaultStoreUrl(), json, force, keep };
}

function isCommand(word: string): word is keyof typeof commands {
  return Object.hasOwn(commands, word);
}

async function checkKnown(store: Store, id: string): Promise<void> {
  const known = await listReleases(store);
  if (!known.includes(id)) throw unknownRelease(id, closestTo(id, known), store.url);
}

function describePointer({ release, previous }: Pointer): string {
  return `${release} is live now${previous ? `; ${previous} was before` : ''}.`;
}

function describePruned({ releases, leftovers }: Pruned): string {
  const lines = [
    ...releases.map((id) => `deleted release ${id}`),
    ...leftovers.map((id) => `deleted remains of ${id}`),
  ];
  return lines.length > 0 ? lines.join('\n') : 'There is nothing to delete.';
}
