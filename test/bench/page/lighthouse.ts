import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from '../measure.ts';
import { peerFile } from '../peers/install.ts';

/** What of Lighthouse's result is used (https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md). */
interface Result {
  readonly categories: Readonly<Record<(typeof categories)[number], { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

const categories = ['performance', 'accessibility', 'best-practices'] as const;
/** Of a run, in milliseconds; the layout shift has no unit. */
const audits = {
  'first paint': 'first-contentful-paint',
  'largest paint': 'largest-contentful-paint',
  'blocked for': 'total-blocking-time',
  'layout shift': 'cumulative-layout-shift',
} as const;

const runs = 3;
/** A run may fail for reasons of its own ("please run Lighthouse again"). */
const attempts = 3;

/** A phone on a slow 4G network, as Lighthouse simulates it, or a desktop computer on a fast one. */
export type Device = 'phone' | 'desktop';

/**
 * Medians of what Lighthouse finds: scores from 0 to 100, times in milliseconds.
 * @param port on which a browser can be debugged
 */
export async function audit(url: string, device: Device, port: number): Promise<Record<string, number>> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run++) results.push(await tryLighthouse(url, device, port));
  const scores = categories.map((name) => {
    return [name, Math.round(100 * median(results.map(({ categories }) => categories[name].score)))];
  });
  const times = Object.entries(audits).map(([name, id]) => {
    const values = results.map(({ audits }) => audits[id].numericValue ?? Number.NaN);
    return [name, Number(median(values).toPrecision(2))];
  });
  return Object.fromEntries([...scores, ...times]);
}

/** @throws Error of the last attempt */
async function tryLighthouse(url: string, device: Device, port: number, attempt = 1): Promise<Result> {
  return runLighthouse(url, device, port).catch((error) => {
    if (attempt === attempts) throw error;
    return tryLighthouse(url, device, port, attempt + 1);
  });
}

/** A process of its own: Lighthouse sends the text of its functions to the browser, which the loader of these sources changes. */
async function runLighthouse(url: string, device: Device, port: number): Promise<Result> {
  const command = [
    await peerFile('lighthouse/cli/index.js'),
    url,
    `--port=${port}`,
    '--output=json',
    '--quiet',
  ];
  const only = `--only-categories=${categories.join(',')}`;
  const preset = device === 'desktop' ? ['--preset=desktop'] : [];
  const { stdout } = await promisify(execFile)(process.execPath, [...command, only, ...preset], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
