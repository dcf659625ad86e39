import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What `training/Dockerfile` makes, without an engine to build it. */
export interface Image {
  /** Its working folder. */
  readonly folder: string;
  /** The program that a container starts, and its arguments. */
  readonly command: readonly string[];
}

/** Does in `folder` what the Dockerfile does: copies what it copies, installs production dependencies, bundles. */
export async function makeImage(folder: string): Promise<Image> {
  const lines = (await readFile(join(root, 'training/Dockerfile'), 'utf8')).split('\n');
  const copies = lines.flatMap((line) => /^COPY (?!--from)(.+) (\S+)$/.exec(line)?.slice(1, 2) ?? []);
  for (const path of copies.flatMap((paths) => paths.split(' '))) {
    await cp(join(root, path), join(folder, path), { recursive: true });
  }
  const install = /^RUN npm (ci[^&]*)/m.exec(lines.join('\n'));
  if (!install) throw new Error('training/Dockerfile installs nothing');
  await run('npm', [...install[1].trim().split(' '), '--no-audit', '--no-fund'], { cwd: folder });
  for (const [, program, args] of lines.join('\n').matchAll(/^RUN (node) (.*)$/gm)) {
    await run(program, args.split(' '), { cwd: folder });
  }
  const command = /^CMD (\[.*\])$/m.exec(lines.join('\n'));
  if (!command) throw new Error('training/Dockerfile has no CMD');
  return { folder, command: JSON.parse(command[1]) };
}
