import { createServer } from 'node:http';
import { startServer } from '../../../functions/server/server.ts';
import { startChromium } from '../../support/chromium.ts';
import { listen } from '../../support/listen.ts';
import type { Table } from '../measure.ts';
import { releaseToMeasure } from '../release.ts';
import { audit, type Device } from './lighthouse.ts';
import { timeOnSlowNetwork } from './slow-network.ts';

const views = ['', '#/movies/1', '#/users/1', '#/invent', '#/machine'];
const devices: readonly Device[] = ['phone', 'desktop'];

/** The page by Lighthouse, and how long its first view takes on a slow network. */
export async function* benchPage(storeUrl: string): AsyncIterable<Table> {
  await releaseToMeasure(storeUrl);
  const debugging = await freePort();
  const browser = await startChromium([`--remote-debugging-port=${debugging}`]);
  if (!browser) throw new Error('The page needs a Chromium: install one, or name it in CHROMIUM.');
  const server = await startServer({ storeUrl, port: 0 });
  try {
    const stands = await timeOnSlowNetwork(browser, `${server.url}/`);
    const seconds = Object.entries(stands).map(([part, time]) => [part, `${(time / 1000).toFixed(1)} s`]);
    yield {
      title: 'The first view over 3G (400 kbit/s, 400 ms), from the request until it stands',
      rows: { 'first view': Object.fromEntries(seconds) },
    };
    yield {
      title: 'The page by Lighthouse (scores up to 100; times in ms)',
      rows: await auditAll(server.url, debugging),
    };
  } finally {
    await server.close();
    await browser.close();
  }
}

async function auditAll(url: string, port: number): Promise<Table['rows']> {
  const rows: Record<string, Record<string, number>> = {};
  for (const view of views)
    for (const device of devices)
      rows[`${view || 'first view'}, ${device}`] = await audit(`${url}/${view}`, device, port);
  return rows;
}

async function freePort(): Promise<number> {
  const { port, stop } = await listen(createServer());
  await stop();
  return port;
}
