import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openApiText } from '../../functions/contract/document.ts';
import { listReleases } from '../../model/release/list.ts';
import { FolderStore } from '../../model/stores/folder.ts';
import { loadDataset } from '../../training/reading/data/load.ts';
import { moviesCsv, ratingLines, ratingsHeader } from '../../training/reading/data/stored/csv.ts';
import { collect } from '../support/stores.ts';
import { runCommand, runSource, startCommand } from '../training/commands/command.ts';
import { folderWith, removeFolders } from '../training/reading/data/folder.ts';

afterAll(removeFolders);

const program = 'local/start.ts';
const args = (ratings: number) => [
  ...['--data', `synthetic:users=60,movies=120,ratings=${ratings},seed=1`],
  ...['--store', 'store', '--quick', '--port', '0'],
];

/** Starts the program and waits until it has shown all that it shows. */
async function start(folder: string, argv = args(3000)) {
  const { child, exit, stdout, stderr } = startCommand(program, argv, folder);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    // A question, the command and its answer for each model; then the program only serves.
    if (lines.filter((one) => one.startsWith('{')).length === 4) break;
  }
  child.stdout.resume();
  void stdout;
  return { child, exit, stderr, lines, url: /on (http:\S+) /.exec(lines.join('\n'))![1] };
}

/** The commands that were shown, each with the answer below it. */
function examplesIn(lines: readonly string[]) {
  return lines.flatMap((line, i) =>
    line.startsWith('curl ') ? [{ command: line, answer: lines[i + 1] }] : [],
  );
}

/** Command names of the processes that one has started and that still run. */
async function processesOf(parent: number): Promise<string[]> {
  // Linux tells by itself; `ps` is not everywhere there.
  const children = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8').catch(() => undefined);
  if (children !== undefined) {
    const pids = children.split(' ').filter(Boolean);
    return Promise.all(pids.map(async (pid) => (await readFile(`/proc/${pid}/comm`, 'utf8')).trim()));
  }
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'ppid=,comm=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.filter(([ppid]) => Number(ppid) === parent).map(([, name]) => name);
}

describe('npm start', () => {
  test('trains, serves, shows one request a model; another start serves the same release', async () => {
    const folder = await folderWith();
    const first = await start(folder);
    expect(first.lines.join('\n')).toContain('GENERATED');

    const examples = examplesIn(first.lines);
    const models = examples.map(({ answer }) => {
      const { predictions, ...one } = JSON.parse(answer);
      return (predictions?.[0] ?? one).model;
    });
    expect(models).toEqual(['known', 'cold-movie', 'cold-user', 'few-shot']);
    for (const { command, answer } of examples) expect(await inShell(command)).toBe(answer);

    const served = await (await fetch(`${first.url}/v1/release`)).json();
    expect(served).toMatchObject({ data: { synthetic: true, ratings: 3000 } });
    const [, link] = /predictions are: (\S+)/.exec(first.lines.join('\n'))!;
    expect(await (await fetch(link)).text()).toContain('These ratings were generated');
    const [, contract] = /try out: (\S+)/.exec(first.lines.join('\n'))!;
    expect(await (await fetch(contract)).text()).toContain('<title>Marquee: the HTTP contract</title>');
    expect(await (await fetch(`${first.url}/v1/openapi.json`)).text()).toBe(await openApiText());
    expect(await processesOf(first.child.pid!)).toEqual([]);
    first.child.kill('SIGTERM');
    expect(await first.exit).toEqual([0, null]);
    expect(await first.stderr).toContain('known network 1/1');

    const second = await start(folder);
    expect(examplesIn(second.lines).map(({ answer }) => answer)).toEqual(
      examples.map(({ answer }) => answer),
    );
    expect(await processesOf(second.child.pid!)).toEqual([]);
    second.child.kill('SIGINT');
    expect(await second.exit).toEqual([0, null]);
    expect(await second.stderr).not.toContain('network');
    expect(await listReleases(storeIn(folder))).toHaveLength(1);
  });

  test('serves a release of the data that are asked for, not of others in a folder of the same name', async () => {
    const folder = await folderWith();
    for (const [parent, seed] of [
      ['a', 1],
      ['b', 5],
      ['moved', 5],
    ] as const) {
      await writeData(join(folder, parent, 'data'), seed);
    }
    const startOn = async (parent: string) => {
      const data = join(folder, parent, 'data');
      const { child, exit, stderr } = await start(folder, ['--data', data, ...args(0).slice(2)]);
      child.kill('SIGTERM');
      await exit;
      return { trained: (await stderr).includes('network'), stderr: await stderr };
    };
    expect(await startOn('a')).toMatchObject({ trained: true });
    const other = await startOn('b');
    expect(other.trained).toBe(true);
    expect(other.stderr).toMatch(
      /was trained on other data: data from file:.*\/a\/data, where this is data from file:.*\/b\/data/,
    );
    expect(await startOn('b')).toMatchObject({ trained: false });
    // The same content elsewhere is the same data.
    const moved = await startOn('moved');
    expect(moved.trained).toBe(false);
    expect(moved.stderr).toMatch(/holds release \S+, trained on data from file:.*\/b\/data$/m);
  });

  test('does not serve other data in place of a release that was refused', async () => {
    const folder = await folderWith();
    const refused = ['--data', 'synthetic:users=60,movies=120,ratings=3000,seed=2', ...args(0).slice(2)];
    const serving = await start(folder);
    serving.child.kill('SIGTERM');
    await serving.exit;
    const { code, stderr } = await runCommand(program, refused, folder);
    expect(stderr).toMatch(/^The gate refused it:$/m);
    expect(stderr).toMatch(
      /^Release \S+ of synthetic:.*seed=2 was refused \(see above\), and file:\S+ has release \S+ of synthetic:.*seed=1\. To serve it anyway, run npm run releases -- promote \S+ --force, or choose another --store\.$/m,
    );
    expect(code).toBe(1);
  });

  test('that is interrupted while it trains leaves nothing in the store', async () => {
    const folder = await folderWith();
    const { child, exit } = startCommand(program, args(7000), folder);
    const listening = once(createInterface({ input: child.stdout }), 'line');
    for await (const line of createInterface({ input: child.stderr })) {
      if (line.includes('epoch 1/3')) break;
    }
    // The page is there already and is told how far the training is.
    const [, url] = /^Marquee listens on (http:\S+) and is training/.exec((await listening)[0])!;
    expect(await (await fetch(url)).text()).toContain('<title>Marquee</title>');
    expect(await (await fetch(`${url}/training`)).json()).toMatchObject({
      training: { stage: 'Training', jobs: expect.arrayContaining([{ name: expect.any(String), done: 1 }]) },
    });
    child.stderr.resume();
    child.kill('SIGINT');
    expect(await exit).toEqual([130, null]);
    expect(await collect(storeIn(folder).list(''))).toEqual([]);
  });

  test('says that the port is in use before anything is trained', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const folder = await folderWith();
    const { code, stderr } = await runCommand(program, [...args(3000), '--port', String(port)], folder);
    taken.close();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Cannot listen on port ${port} of 127.0.0.1: it is in use. Choose another with --port or PORT (0: any free one).\n`,
    );
  });

  test('with wrong options is refused before anything is trained', async () => {
    const { code, stdout, stderr } = await runSource(program, ['--port', '65536'], await folderWith());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("--port is '65536', but must be a whole number from 0 to 65535");
    expect(stderr).toContain('npm start -- [--data DATA]');
  });
});

/** Generated ratings as somebody's own folder. */
async function writeData(folder: string, seed: number): Promise<void> {
  const data = await loadDataset(`synthetic:users=60,movies=120,ratings=3000,seed=${seed}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'movies.csv'), moviesCsv(data));
  await writeFile(
    join(folder, 'ratings.csv'),
    [ratingsHeader, ...ratingLines(data, () => false, 2 ** 20)].join(''),
  );
}

const storeIn = (folder: string) => new FolderStore(`${folder}/store`);

/** What a newcomer gets who pastes the command. */
async function inShell(command: string): Promise<string> {
  return (await promisify(execFile)('sh', ['-c', command])).stdout;
}
