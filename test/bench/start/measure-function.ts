import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Case } from '../serve/cases.ts';

/** Milliseconds of processor time, user and system. */
export interface Start {
  /** Until Node.js itself runs. */
  readonly node: number;
  readonly load: number;
  /** The first request, which reads the release. */
  readonly first: number;
  /** A later request, on average. */
  readonly warm: number;
  /** Largest resident set, in MiB. */
  readonly memory: number;
}

const child = fileURLToPath(new URL('child.mjs', import.meta.url));

/**
 * Starts a function in a process of its own and asks it.
 * @param node the Node.js that runs it
 * @param entries paths of the functions' bundles
 * @throws Error with what it said, if it fails
 */
export function measureFunction(
  node: string,
  entries: Readonly<Record<Case['function'], string>>,
  { function: name, event, repeats }: Case,
  storeUrl: string,
): Start {
  const env = { ...process.env, MARQUEE_STORE: storeUrl, AWS_LAMBDA_FUNCTION_NAME: 'bench' };
  const args = [child, pathToFileURL(entries[name]).href, JSON.stringify(event), String(repeats)];
  const { stderr, error } = spawnSync(node, args, { env, maxBuffer: 2 ** 28 });
  if (error) throw error;
  const said = stderr.toString();
  if (!said.startsWith('{')) throw new Error(said);
  return JSON.parse(said);
}
