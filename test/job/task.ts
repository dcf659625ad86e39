import { spawn } from 'node:child_process';
import type { Image } from './image.ts';

/** How a container ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs the image's command as a container does: with `environment` alone, the program's own path aside.
 * @param command in place of the image's own
 */
export async function runTask(
  image: Image,
  environment: Readonly<Record<string, string>>,
  command: readonly string[] = image.command,
): Promise<Ended> {
  const [program, ...args] = command;
  const task = spawn(program, args, {
    cwd: image.folder,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: string[] = [];
  for (const stream of [task.stdout, task.stderr]) stream.on('data', (part) => parts.push(String(part)));
  const code = await new Promise<number | null>((resolve, reject) => {
    task.once('error', reject).once('close', resolve);
  });
  return { code, output: parts.join('') };
}
