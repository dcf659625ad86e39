/**
 * What starts and requests take on the Node.js of Lambda, after `npm run test:runtime`, which installs it.
 *
 * Processor time and memory do not depend on how much memory a function is given; how fast it gets that time does:
 * Lambda gives one processor at 1,769 MB and less in proportion. From the one follows the table of the other. It
 * leaves out what does not: waiting for the store, and Lambda's own share of a start. The least of several runs,
 * since whatever else runs on the machine can only add.
 */
import { access } from 'node:fs/promises';
import { bundleFunctions } from '../../../functions/server/bundle.ts';
import { node } from '../../runtime/installation.ts';
import type { Table } from '../measure.ts';
import { releaseToMeasure } from '../release.ts';
import { makeCases } from '../serve/cases.ts';
import { measureFunction, type Start } from './measure-function.ts';

const starts = 11;
/** MB of memory at which a function has one processor. https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
const oneProcessor = 1769;
const sizes = [256, 512, 1024, oneProcessor];

export async function* benchStart(storeUrl: string): AsyncIterable<Table> {
  await access(node).catch(() => {
    throw new Error('Node.js as in Lambda is not installed. Install it first: npm run test:runtime.');
  });
  const release = await releaseToMeasure(storeUrl);
  const { entries } = await bundleFunctions();
  const rows: Record<string, Start> = {};
  for (const one of await makeCases(release)) {
    rows[one.name] = least(
      Array.from({ length: starts }, () => measureFunction(node, entries, one, storeUrl)),
    );
  }
  yield {
    title: 'Starts and requests on the Node.js of Lambda, in ms of processor time and MiB',
    rows: rounded(rows),
  };
  yield {
    title: 'ms from the start of Node.js to the first answer / of a warm request, by MB of memory',
    rows: Object.fromEntries(Object.entries(rows).map(([name, start]) => [name, bySize(start)])),
  };
}

function least(all: readonly Start[]): Start {
  const of = (key: keyof Start) => Math.min(...all.map((start) => start[key]));
  return { node: of('node'), load: of('load'), first: of('first'), warm: of('warm'), memory: of('memory') };
}

function bySize({ node, load, first, warm }: Start): Record<number, string> {
  const slower = (size: number) => oneProcessor / size;
  const cell = (size: number) =>
    `${((node + load + first) * slower(size)).toFixed(0)} / ${(warm * slower(size)).toFixed(2)}`;
  return Object.fromEntries(sizes.map((size) => [size, cell(size)]));
}

function rounded(rows: Readonly<Record<string, Start>>) {
  const round = (start: Start) =>
    Object.fromEntries(Object.entries(start).map(([key, value]) => [key, Number(value.toPrecision(3))]));
  return Object.fromEntries(Object.entries(rows).map(([name, start]) => [name, round(start)]));
}
