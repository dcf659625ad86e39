import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { runCommand, startCommand } from '../../commands/command.ts';
import { folderWith, removeFolders } from '../../reading/data/folder.ts';
import { dataOfPage } from '../report/page.ts';

afterAll(removeFolders);

const program = 'training/commands/evaluate.ts';
const args = [
  ['--data', 'synthetic:users=60,movies=120,ratings=3000,seed=1'],
  ['--protocol', 'cold-user', '--folds', '6', '--quick', '--report', 'report'],
].flat();

test('an interrupted evaluation goes on where it stopped, to the same figures and the same page', async () => {
  const folder = await folderWith();
  const kept = await interruptAfterFirstFold(folder);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(6);

  const resumed = await runCommand(program, args, folder);
  expect(resumed.code).toBe(0);
  expect(foldsIn(resumed.stderr, /(fold \d): taken from the interrupted evaluation/g)).toEqual(kept);
  const trained = foldsIn(resumed.stderr, /(fold \d) network 1\/1 epoch/g);
  expect([...kept, ...trained].sort()).toEqual([1, 2, 3, 4, 5, 6].map((fold) => `fold ${fold}`));

  const other = await folderWith();
  const inOneGo = await runCommand(program, args, other);
  expect(resumed.stdout).toBe(inOneGo.stdout);
  expect(await figuresIn(folder)).toEqual(await figuresIn(other));
  expect(foldsIn(inOneGo.stderr, /(fold \d) network 1\/1 epoch/g).length).toBe(6);
  expect(await readdir(join(folder, '.marquee', 'evaluations'))).toEqual([]);
});

/** Starts the evaluation, interrupts it as soon as a fold has been kept, and says which were. */
async function interruptAfterFirstFold(folder: string): Promise<string[]> {
  const checkpoints = join(folder, '.marquee', 'evaluations');
  await mkdir(checkpoints, { recursive: true });
  const { child, exit } = startCommand(program, args, folder);
  const keptFolds = async () => {
    const files = await readdir(checkpoints, { recursive: true });
    return foldsIn(files.join('\n'), /(fold-\d)$/gm).map((fold) => fold.replace('-', ' '));
  };
  while ((await keptFolds()).length === 0) await setTimeout(20);
  child.kill('SIGINT');
  expect(await exit).toEqual([null, 'SIGINT']);
  return keptFolds();
}

/** What the page in the folder shows, but for the date. */
async function figuresIn(folder: string) {
  const { about, ...figures } = dataOfPage(await readFile(join(folder, 'report', 'index.html'), 'utf8'));
  return { ...figures, about: { ...about, createdAt: '' } };
}

function foldsIn(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([, fold]) => fold))].sort();
}
