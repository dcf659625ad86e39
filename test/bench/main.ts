/** Runs the benchmarks that are named and prints their tables; figures of one run can be compared, those of two cannot. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benchAblation } from './ablation/ablation.ts';
import { benchExplain } from './explain/explain.ts';
import { benchFewShot } from './few-shot/few-shot.ts';
import type { Table } from './measure.ts';
import { benchPage } from './page/page.ts';
import { writePlots } from './plots.ts';
import { benchRead } from './read/read.ts';
import { benchRecommend } from './recommend/recommend.ts';
import { withStore } from './release.ts';
import { benchScale } from './scale/scale.ts';
import { benchSearch } from './search/search.ts';
import { benchServe } from './serve/serve.ts';
import { benchSimilar } from './similar/similar.ts';
import { benchStart } from './start/start.ts';
import { benchTrain } from './train/train.ts';
import { benchUncertainty } from './uncertainty/uncertainty.ts';

/** Each measures the release of a store, or what it makes itself. */
const parts = {
  serve: benchServe,
  'few-shot': benchFewShot,
  search: benchSearch,
  recommend: benchRecommend,
  similar: benchSimilar,
  explain: benchExplain,
  scale: benchScale,
  uncertainty: benchUncertainty,
  read: benchRead,
  page: benchPage,
  start: benchStart,
  train: benchTrain,
} as const satisfies Readonly<Record<string, (storeUrl: string) => AsyncIterable<Table>>>;
type Part = keyof typeof parts;
/** `start` needs what only `npm run test:runtime` installs, `page` a Chromium, and `train` half an hour. */
const usual: readonly Part[] = [
  'serve',
  'few-shot',
  'search',
  'recommend',
  'similar',
  'explain',
  'scale',
  'uncertainty',
  'read',
];

/** Measures no release, so none is trained for it. */
const isAlone = (part: string) => part === 'train';

const usage = `Measures Marquee beside what a user would take instead.

npm run bench -- [PART …] [--store URL] [--json FILE] [--plots FOLDER]
npm run bench -- ablation [--help]

  PART     ${Object.keys(parts).join(', ')} (start after npm run test:runtime; page needs Chromium; train takes
           half an hour, for the millions of ratings in MARQUEE_BENCH_MILLIONS, 0.1,1,4 by default); by default ${usual.join(', ')}
  --store  with the release that is measured (default: MARQUEE_STORE, else .marquee/store; where that holds none, one
           is trained on MARQUEE_DATA, else ml-latest-small, to be measured alone)
  --json   write the tables there as well
  --plots  draw serving.svg, growth.svg and training.svg there

ablation measures what each idea is worth in a training.
`;

const options = {
  store: { type: 'string' },
  json: { type: 'string' },
  plots: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

await main(process.argv.slice(2)).catch(fail);

async function main(args: readonly string[]): Promise<void> {
  if (args[0] === 'ablation') return benchAblation(args.slice(1));
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.help) console.log(usage);
  else if (positionals.length > 0 && positionals.every(isAlone)) await run(positionals, '', values);
  else await withStore(values.store, (storeUrl) => run(positionals, storeUrl, values));
}

async function run(
  names: readonly string[],
  storeUrl: string,
  { json, plots }: { readonly json?: string | undefined; readonly plots?: string | undefined },
): Promise<void> {
  const unknown = names.find((name) => !(name in parts));
  if (unknown !== undefined) throw new Error(`There is no benchmark '${unknown}'.\n\n${usage}`);
  const chosen = (names.length > 0 ? names : usual) as Part[];
  const tables: Table[] = [];
  for (const part of chosen) {
    for await (const table of parts[part](storeUrl)) {
      console.log(`\n${table.title}`);
      console.table(table.rows);
      tables.push(table);
    }
  }
  if (json !== undefined) await writeFile(json, `${JSON.stringify(tables, null, 2)}\n`);
  if (plots !== undefined) {
    await writePlots(
      plots,
      tables.flatMap(({ timings = [] }) => timings),
      tables.flatMap(({ growth = [] }) => growth),
      tables.flatMap(({ costs = [] }) => costs),
    );
  }
}

/** In a sentence: what is missing is for the reader to mend, not for the author. */
function fail(error: Error): void {
  console.error(error.message);
  process.exitCode = 1;
}
