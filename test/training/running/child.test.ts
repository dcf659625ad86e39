import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Children } from '../../../training/running/processes/child.ts';
import { folderWith, removeFolders } from '../reading/data/folder.ts';

afterAll(removeFolders);

/** Runs a script for a job: `process.argv[1]` is the job's name. */
async function children(script: string) {
  const folder = await folderWith();
  const said: string[] = [];
  const command = ['--eval', `const fs = require('node:fs'); ${script}`];
  const started = new Children(command, { LOG: join(folder, 'log') }, (line) => said.push(line));
  return { started, said, log: () => readFile(join(folder, 'log'), 'utf8'), folder };
}

const note = "fs.appendFileSync(process.env.LOG, process.argv[1] + ' ');";

test('a job is done by a process that is told its name, and what that says is passed on', async () => {
  const { started, said, log } = await children(`${note} console.error('half way')`);
  await started.run('known/chain-1');
  expect([said, await log()]).toEqual([['half way'], 'known/chain-1 ']);
});

test('a job that fails is not begun again, and its own error is told', async () => {
  const { started, log } = await children(
    `${note} console.error('No room for this.'); process.exitCode = 1;`,
  );
  await expect(started.run('lists')).rejects.toThrow('The job lists failed:\nNo room for this.');
  expect(await log()).toBe('lists ');
});

test('a job that is killed begins again, three times at most', async () => {
  const { started, said, log } = await children(`${note} process.kill(process.pid, 'SIGKILL')`);
  await expect(started.run('lists')).rejects.toThrow(
    'The job lists was killed (SIGKILL) 3 times, possibly for lack of memory.',
  );
  expect(await log()).toBe('lists lists lists ');
  expect(said).toHaveLength(2);
});

test('a job that is killed once is done', async () => {
  const once =
    "if (fs.readFileSync(process.env.LOG, 'utf8') === 'lists ') process.kill(process.pid, 'SIGKILL');";
  const { started, said, log } = await children(`${note} ${once}`);
  await started.run('lists');
  expect([said, await log()]).toEqual([
    ['The job lists was killed (SIGKILL) and is restarted.'],
    'lists lists ',
  ]);
});

test('closing ends what runs, and nothing begins after it', async () => {
  const { started, folder } = await children(`${note} setInterval(() => {}, 1000)`);
  const job = started.run('lists');
  const failure = job.catch((error: Error) => error.message);
  while (
    !(await access(join(folder, 'log')).then(
      () => true,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 20));
  await started.close();
  expect(await failure).toBe('The job lists was stopped.');
  await expect(started.run('lists')).rejects.toThrow('No more jobs are started.');
});
