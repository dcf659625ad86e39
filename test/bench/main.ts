/** Runs the benchmarks that are named and prints their tables; figures of one run can be compared, those of two cannot. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { defaultStoreUrl } from '../../model/stores/default.ts';
import type { Table } from './measure.ts';
import { benchScale } from './scale/scale.ts';
import { benchServe } from './serve/serve.ts';

const parts = { serve: benchServe, scale: benchScale } as const;
type Part = keyof typeof parts;

const usage = `Measures Marquee beside what a user would take instead.

npm run bench -- [PART …] [--store URL] [--json FILE]

  PART     ${Object.keys(parts).join(', ')}; all of them by default
  --store  with the release that is measured (default: MARQUEE_STORE, else .marquee/store)
  --json   write the tables there as well
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { store: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean', default: false } },
});

if (values.help) console.log(usage);
else await main().catch(fail);

async function main(): Promise<void> {
  const unknown = positionals.find((name) => !(name in parts));
  if (unknown !== undefined) throw new Error(`There is no benchmark '${unknown}'.\n\n${usage}`);
  const chosen = (positionals.length > 0 ? positionals : Object.keys(parts)) as Part[];
  const tables: Table[] = [];
  for (const part of chosen) {
    for await (const table of parts[part](values.store ?? defaultStoreUrl())) {
      console.log(`\n${table.title}`);
      console.table(table.rows);
      tables.push(table);
    }
  }
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(tables, null, 2)}\n`);
}

/** In a sentence: what is missing is for the reader to mend, not for the author. */
function fail(error: Error): void {
  console.error(error.message);
  process.exitCode = 1;
}
