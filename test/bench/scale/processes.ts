import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median } from '../measure.ts';
import type { Size } from './generated-release.ts';
import { batchSize, Strangers } from './questions.ts';

/** Processes of each size, in turns. */
const starts = 7;
/** Users whom each of them has not met before, and batches of such. */
const singles = 200;
const batches = 40;
/** Batches until a process has compiled what they take. */
const warmUp = 10;
const child = fileURLToPath(new URL('child.mjs', import.meta.url));

/** A release that is measured, and where it is. */
export interface Measured {
  readonly size: Size;
  readonly storeUrl: string;
}

/** Medians over processes, in milliseconds and MiB. */
export interface Times {
  readonly cold: number;
  readonly memory: number;
  readonly unseen: number;
  readonly seen: number;
  readonly firstBatch: number;
  readonly unseenBatch: number;
  readonly seenBatch: number;
}

/** What each release takes in processes of its own. */
export function measureProcesses(
  releases: readonly Measured[],
  entries: Readonly<Record<string, string>>,
): Times[] {
  const runs = releases.map(() => [] as Times[]);
  for (let i = 0; i < starts; i++) {
    for (const [k, one] of releases.entries()) runs[k].push(run(one, entries));
  }
  return runs.map((own) => {
    const of = (part: keyof Times) => median(own.map((one) => one[part]));
    return {
      cold: of('cold'),
      memory: of('memory'),
      unseen: of('unseen'),
      seen: of('seen'),
      firstBatch: of('firstBatch'),
      unseenBatch: of('unseenBatch'),
      seenBatch: of('seenBatch'),
    };
  });
}

function run({ size, storeUrl }: Measured, entries: Readonly<Record<string, string>>): Times {
  const strangers = new Strangers(size);
  const first = JSON.stringify(strangers.single());
  const request = {
    singles: Array.from({ length: singles }, () => strangers.single()),
    // Where there are not enough users, nobody in a batch would be new.
    batches: size.users > batches * batchSize ? Array.from({ length: batches }, () => strangers.batch()) : [],
  };
  const urls = [entries.known, entries.predict].map((entry) => pathToFileURL(entry).href);
  const env = { ...process.env, MARQUEE_STORE: storeUrl };
  const began = Date.now();
  const args = ['--expose-gc', child, ...urls, first];
  const { stderr } = spawnSync(process.execPath, args, { env, input: JSON.stringify(request) });
  const line = stderr
    .toString()
    .split('\n')
    .find((one) => one.startsWith('{"answeredAt"'));
  if (line === undefined) throw new Error(stderr.toString());
  const { answeredAt, memory, unseen, seen, unseenBatches, seenBatches } = JSON.parse(line);
  return {
    cold: answeredAt - began,
    memory,
    unseen: median(unseen),
    seen: median(seen),
    firstBatch: unseenBatches[0],
    unseenBatch: median(unseenBatches.slice(warmUp)),
    seenBatch: median(seenBatches.slice(warmUp)),
  };
}
