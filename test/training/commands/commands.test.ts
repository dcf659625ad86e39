import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { encodeJson } from '../../../model/release/json.ts';
import { manifestKey } from '../../../model/release/layout.ts';
import { openCurrent } from '../../../model/release/release.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import { meanNames } from '../../../training/judging/evaluation/baselines/names.ts';
import { rankerNames } from '../../../training/judging/evaluation/ranking/rankers/names.ts';
import type { EvaluationReport } from '../../../training/judging/evaluation/report.ts';
import { protocolNames } from '../../../training/judging/evaluation/splits.ts';
import { formatReport } from '../../../training/judging/evaluation/table.ts';
import { configurationOf } from '../../../training/models/configuration.ts';
import { dataOfPage } from '../judging/report/page.ts';
import { folderWith, moviesCsv, removeFolders } from '../reading/data/folder.ts';
import { runCommand, runSource } from './command.ts';

afterAll(removeFolders);

const train = 'training/commands/train.ts';
const evaluate = 'training/commands/evaluate.ts';
const synthetic = 'synthetic:users=60,movies=120,ratings=3000,seed=1';

test('a command line that is wrong gets what is wrong, the usage and exit code 2', async () => {
  const wrong: [string, string[], string][] = [
    [train, ['--nonsense'], "Unknown option '--nonsense'"],
    [evaluate, ['--protocol', 'all'], "--protocol is 'all', but must be one of known, cold-movie"],
    [evaluate, ['--train', 'u1.base'], '--train and --test need each other'],
    [evaluate, ['--json', 'none/report.json'], "--json is 'none/report.json', but there is no folder none"],
    [evaluate, ['--report', 'a.txt'], "--report is 'a.txt', but there can be no report: EEXIST"],
  ];
  await Promise.all(
    wrong.map(async ([program, args, message], i) => {
      const run = wrong.findIndex(([other]) => other === program) === i ? runSource : runCommand;
      const { stderr, ...rest } = await run(program, args, await folderWith({ 'a.txt': '' }));
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
    [evaluate, ['--data', '.'], csv('1,1,4,0'), 'use fewer --folds'],
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
  expect(stderr).toMatch(/^known network 1\/1 +epoch 3\/3, loss \d\.\d{4}, held-back RMSE \d\.\d{4}/m);
  expect(stderr).toMatch(
    /^Release \S+ is live in file:.*\/\.marquee\/store \(trained on the \w+ back end\)$/m,
  );
  const current = await openCurrent(new FolderStore(join(folder, '.marquee', 'store')));
  expect(current!.manifest).toMatchObject({ seed: 7, data: { name: synthetic, synthetic: true } });
  expect(stderr).toContain(`Release ${current!.manifest.id} is live`);
});

describe('the training job, told all by its environment', () => {
  const job = { MARQUEE_DATA: synthetic, MARQUEE_EFFORT: 'quick', MARQUEE_RUN: 'run-1' };
  const outcomeIn = async (folder: string) =>
    JSON.parse(await readFile(join(folder, '.marquee', 'store', 'outcomes', 'run-1.json'), 'utf8'));

  test('writes what became of it; a refusal is no failure', async () => {
    const folder = await folderWith();
    const first = await runCommand(train, [], folder, job);
    expect({ ...first, stderr: '' }).toEqual({ code: 0, stdout: '', stderr: '' });
    const store = new FolderStore(join(folder, '.marquee', 'store'));
    const { manifest } = (await openCurrent(store))!;
    expect(manifest.configuration).toEqual(configurationOf('quick'));
    const outcome = {
      ...{ formatVersion: 1, outcome: 'promoted', release: manifest.id, previous: null, reasons: [] },
      ratings: { total: 3000, badRows: 0, duplicateRatings: 0 },
    };
    expect(await outcomeIn(folder)).toMatchObject(outcome);

    // From now on the store holds a release of real ratings, which generated ones may not replace unasked.
    const stored = (await store.get(manifestKey(manifest.id)))!;
    const real = { ...manifest, data: { ...manifest.data, synthetic: false } };
    await store.replace(manifestKey(manifest.id), encodeJson(real), stored.version);
    const second = await runCommand(train, [], folder, job);
    expect(second.code).toBe(0);
    expect(second.stderr).toMatch(/is not live; \S+ stays live/);
    expect(await outcomeIn(folder)).toMatchObject({
      ...{ outcome: 'refused', previous: manifest.id },
      reasons: [expect.stringContaining('generated ratings')],
    });
    expect((await openCurrent(store))!.manifest.id).toBe(manifest.id);
  });

  test('refuses an environment that makes no sense before it begins', async () => {
    const wrong = [
      [{ ...job, MARQUEE_EFFORT: 'much' }, "MARQUEE_EFFORT is 'much'"],
      [{ ...job, MARQUEE_RUN: '../run' }, "MARQUEE_RUN is '../run'"],
    ] as const;
    for (const [variables, message] of wrong) {
      const { code, stderr } = await runCommand(train, [], await folderWith(), variables);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    }
  });
});

describe('evaluate --json and --report', () => {
  const errors = { rmse: expect.any(Number), mae: expect.any(Number) };
  const difference = { value: expect.any(Number), standardError: expect.any(Number) };
  const figures = {
    ndcg10: expect.any(Number),
    recall20: expect.any(Number),
    standardErrors: { ndcg10: expect.any(Number), recall20: expect.any(Number) },
    coverage: expect.any(Number),
    popularShare: expect.any(Number),
  };
  const ranked = {
    ...figures,
    baselines: Object.fromEntries(rankerNames.map((name) => [name, figures])),
    differenceToEase: { ndcg10: difference, recall20: difference },
  };

  test('write every protocol, which is also printed', async () => {
    const folder = await folderWith();
    const files = ['--json', 'report.json', '--report', 'new/report'];
    const args = ['--data', synthetic, '--folds', '2', '--quick', ...files];
    const { code, stdout, stderr } = await runCommand(evaluate, args, folder);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^known seed 1 fold 2 network 1\/1 +epoch 3\/3/m);
    expect(stderr).toMatch(/^known seed 1 fold 2 chain 3\/3 +sweeps 100 %/m);
    expect(stderr).toMatch(/^temporal seed 1 fold 1 known network 1\/1 +epoch 3\/3/m);
    const report: EvaluationReport = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    expect(report).toEqual({
      data: {
        ...{ name: synthetic, source: synthetic, synthetic: true, ratings: 3000, users: 60, movies: 120 },
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        baseDigest: report.data.digest,
      },
      notes: [],
      protocols: {
        'few-shot': { byShown: expect.any(Object) },
        ranking: expect.objectContaining({
          users: expect.any(Number),
          ...ranked,
          fewShot: { 5: ranked, 20: ranked },
        }),
        ...Object.fromEntries(
          protocolNames.map((protocol) => [
            protocol,
            {
              ...errors,
              folds: (protocol === 'temporal' ? [1] : [1, 2]).map((fold) => ({
                ...errors,
                seed: 1,
                fold,
                ratings: expect.any(Number),
              })),
              seeds: [{ seed: 1, rmse: expect.any(Number) }],
              standardError: null,
              baselines: Object.fromEntries(meanNames.map((name) => [name, errors])),
              differenceToDampedBiases: { rmse: expect.any(Number), standardError: expect.any(Number) },
              interval: {
                level: 0.8,
                coverage: expect.any(Number),
                byWidth: expect.any(Array),
                nll: expect.any(Number),
                nllConstant: expect.any(Number),
              },
            },
          ]),
        ),
      },
    });
    const { 'few-shot': fewShot, ranking: ranks, ...trained } = report.protocols;
    const shown = Object.entries(fewShot!.byShown);
    expect(shown.map(([count]) => count)).toEqual(['0', '1', '2', '5', '10', '20']);
    for (const [count, { retrained, folds, interval }] of shown) {
      expect([interval.level, folds.length]).toEqual([0.8, 2]);
      const compared = { rmse: expect.any(Number), fewShot: folds[0].rmse };
      expect(retrained).toEqual(count === '0' ? undefined : compared);
    }
    for (const protocol of ['known', 'cold-movie', 'cold-user'] as const) {
      const tested = report.protocols[protocol]!.folds.reduce((sum, { ratings }) => sum + ratings, 0);
      expect(tested).toBe(3000);
    }
    expect(stdout).toBe(`${formatReport(report)}\n`);

    const page = dataOfPage(await readFile(join(folder, 'new', 'report', 'index.html'), 'utf8'));
    expect(page.about).toMatchObject({ data: report.data, origin: 'cross-validation, 2 folds', seed: 1 });
    expect(page.parts.map(({ name, model }) => [name, model.rmse])).toEqual(
      Object.entries(trained).map(([name, { rmse }]) => [name, expect.closeTo(rmse, 4)]),
    );
    expect(page.ranking).toMatchObject({
      users: ranks!.users,
      ndcg10: expect.closeTo(ranks!.ndcg10, 4),
      recall20: expect.closeTo(ranks!.recall20, 4),
    });
    expect(page.parts[0].folds).toHaveLength(2);
    expect(page.curves.find(({ part }) => part === 'known')!.network).toBe('fold 1, network 1');
    expect(page.map!.movies.length).toBeGreaterThan(50);
  });

  test('of data without timestamps leave temporal out, and say so', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${1 + (i % 6)},${1 + (i % 10)},${1 + (i % 9) / 2}`);
    const folder = await folderWith({
      'movies.csv': `movieId,title,genres\n${Array.from({ length: 10 }, (_, i) => `${1 + i},Movie ${i},Drama`).join('\n')}\n`,
      'ratings.csv': `userId,movieId,rating\n${[...new Set(rows)].join('\n')}\n`,
    });
    const args = ['--data', '.', '--folds', '2', '--quick', '--json', 'r.json'];
    const both = ['--protocol', 'cold-user', '--protocol', 'temporal'];
    const { code, stdout, stderr } = await runCommand(evaluate, [...args, ...both], folder);
    expect(code).toBe(0);
    const { protocols, notes } = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8'));
    expect(Object.keys(protocols)).toEqual(['cold-user']);
    expect(notes).toEqual([
      expect.stringMatching(/^temporal is left out: (\d+) of \1 ratings have no timestamp$/),
    ]);
    expect(stderr).toContain(notes[0]);
    expect(stdout).toContain(notes[0]);
    const alone = await runCommand(evaluate, [...args, '--protocol', 'temporal'], folder);
    expect(alone.code).toBe(1);
    expect(alone.stderr).toMatch(/cannot be split for temporal: (\d+) of its \1 ratings have no timestamp/);
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
    expect(protocols.known.folds).toEqual([{ ...errors, seed: 0, fold: 1, ratings: 2 }]);
    // All train on 4, 2, 5 and 1 stars, and are asked for 3 and 5: the global mean is 3.
    expect(protocols.known.baselines).toMatchObject({
      'global-mean': { rmse: Math.SQRT2, mae: 1 },
      'user-mean': { rmse: Math.sqrt((4 + 16) / 2), mae: 3 },
      'movie-mean': { rmse: Math.sqrt((1 + 0.25) / 2), mae: 0.75 },
    });
  });
});
