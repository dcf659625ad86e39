import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openCurrent } from '../../model/release/release.ts';
import { FolderStore } from '../../model/stores/folder.ts';
import { baselineNames } from '../../training/evaluation/baselines.ts';
import type { EvaluationReport } from '../../training/evaluation/report.ts';
import { protocolNames } from '../../training/evaluation/splits.ts';
import { formatReport } from '../../training/evaluation/table.ts';
import { runCommand } from './command.ts';
import { folderWith, moviesCsv, removeFolders } from './data/folder.ts';

afterAll(removeFolders);

const train = 'training/train.ts';
const evaluate = 'training/evaluate.ts';
const synthetic = 'synthetic:users=60,movies=120,ratings=3000,seed=1';

test('a command line that is wrong gets what is wrong, the usage and exit code 2', async () => {
  const wrong: [string, string[], string][] = [
    [train, ['--nonsense'], "Unknown option '--nonsense'"],
    [evaluate, ['--protocol', 'all'], "--protocol is 'all', but must be one of known, cold-movie"],
    [evaluate, ['--train', 'u1.base'], '--train and --test go together'],
    [evaluate, ['--json', 'none/report.json'], "--json is 'none/report.json', but there is no folder none"],
  ];
  await Promise.all(
    wrong.map(async ([program, args, message]) => {
      const { stderr, ...rest } = await runCommand(program, args, await folderWith());
      expect({ args, ...rest }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr).toMatch(/npm run (train|evaluate) -- \[--data DATA\]/);
    }),
  );
});

test('what cannot be used is told in words, with exit code 1', async () => {
  const csv = (rating: string) => ({
    'movies.csv': moviesCsv,
    'ratings.csv': `userId,movieId,rating,timestamp\n${rating}\n`,
  });
  const unusable: [string, string[], Record<string, string>, string][] = [
    [train, ['--data', '.'], csv('1,1,4.2,0'), 'ratings.csv, line 2'],
    [evaluate, ['--data', '.'], csv('1,1,4,0'), 'ask for fewer --folds'],
  ];
  await Promise.all(
    unusable.map(async ([program, args, files, message]) => {
      const { stderr, ...rest } = await runCommand(program, args, await folderWith(files));
      expect({ args, ...rest }).toEqual({ args, code: 1, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/^ +at /m);
    }),
  );
});

test('train publishes a release that serves', async () => {
  const folder = await folderWith();
  const { code, stderr } = await runCommand(train, ['--data', synthetic, '--quick', '--seed', '7'], folder);
  expect(code).toBe(0);
  expect(stderr).toContain('3000 ratings by 60 users of 120 movies (generated, not MovieLens)');
  expect(stderr).toMatch(/^known network 1\/1 +epoch 3\/3, loss \d\.\d{4}, held-out RMSE \d\.\d{4}/m);
  expect(stderr).toMatch(
    /^Release \S+ serves from file:.*\/\.marquee\/store \(trained on the \w+ back end\)$/m,
  );
  const current = await openCurrent(new FolderStore(join(folder, '.marquee', 'store')));
  expect(current!.manifest).toMatchObject({ seed: 7, data: { name: synthetic, synthetic: true } });
  expect(stderr).toContain(`Release ${current!.manifest.id} serves`);
});

describe('evaluate --json', () => {
  const errors = { rmse: expect.any(Number), mae: expect.any(Number) };

  test('writes every protocol, which is also printed', async () => {
    const folder = await folderWith();
    const args = ['--data', synthetic, '--folds', '2', '--quick', '--json', 'report.json'];
    const { code, stdout, stderr } = await runCommand(evaluate, args, folder);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^known fold 2 network 1\/1 +epoch 3\/3/m);
    expect(stderr).toMatch(/^temporal fold 1 known network 1\/1 +epoch 3\/3/m);
    const report: EvaluationReport = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    expect(report).toEqual({
      data: {
        ...{ name: synthetic, synthetic: true, ratings: 3000, users: 60, movies: 120 },
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      protocols: Object.fromEntries(
        protocolNames.map((protocol) => [
          protocol,
          {
            ...errors,
            folds: Array(protocol === 'temporal' ? 1 : 2).fill({ ...errors, ratings: expect.any(Number) }),
            baselines: Object.fromEntries(baselineNames.map((name) => [name, errors])),
            differenceToDampedBiases: { rmse: expect.any(Number), standardError: expect.any(Number) },
          },
        ]),
      ),
    });
    for (const protocol of ['known', 'cold-movie', 'cold-user'] as const) {
      const tested = report.protocols[protocol]!.folds.reduce((sum, { ratings }) => sum + ratings, 0);
      expect(tested).toBe(3000);
    }
    expect(stdout).toBe(`${formatReport(report)}\n`);
  });

  test('of a split by files is one fold of known', async () => {
    const line = (id: number) =>
      `${id}|Movie ${id} (199${id})|01-Jan-1995||http://example.test/|${flags(id)}`;
    const flags = (id: number) => Array.from({ length: 19 }, (_, g) => (g === id ? 1 : 0)).join('|');
    const rating = (user: number, movie: number, stars: number) => `${user}\t${movie}\t${stars}\t880000000\n`;
    const folder = await folderWith({
      'u.item': `${[1, 2, 3].map(line).join('\n')}\n`,
      'u1.base': rating(1, 1, 4) + rating(1, 2, 2) + rating(2, 1, 5) + rating(3, 3, 1),
      'u1.test': rating(2, 2, 3) + rating(3, 1, 5),
    });
    const args = ['--data', '.', '--train', 'u1.base', '--test', 'u1.test', '--quick', '--json', 'r.json'];
    const { code } = await runCommand(evaluate, args, folder);
    expect(code).toBe(0);
    const { data, protocols } = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8'));
    expect(data).toMatchObject({ synthetic: false, ratings: 6, users: 3, movies: 3 });
    expect(Object.keys(protocols)).toEqual(['known']);
    expect(protocols.known.folds).toEqual([{ ...errors, ratings: 2 }]);
    // All train on 4, 2, 5 and 1 stars, and are asked for 3 and 5: the global mean is 3.
    expect(protocols.known.baselines).toMatchObject({
      'global-mean': { rmse: Math.SQRT2, mae: 1 },
      'user-mean': { rmse: Math.sqrt((4 + 16) / 2), mae: 3 },
      'movie-mean': { rmse: Math.sqrt((1 + 0.25) / 2), mae: 0.75 },
    });
  });
});
