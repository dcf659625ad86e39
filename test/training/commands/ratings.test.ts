import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Predictor } from '../../../model/predict/predictor.ts';
import { openCurrent } from '../../../model/release/release.ts';
import { FolderStore } from '../../../model/stores/folder.ts';
import { everyByteOfFolder, mentions } from '../../support/every-byte.ts';
import { folderWith, removeFolders } from '../reading/data/folder.ts';
import { ann, bob, ownMovie, sendAll } from '../reading/submitted/own.ts';
import { runCommand, runSource } from './command.ts';

afterAll(removeFolders);

const ratings = 'training/commands/ratings.ts';
const data = 'training/commands/data.ts';
const train = 'training/commands/train.ts';
const synthetic = 'synthetic:users=60,movies=120,ratings=3000,seed=1';

test('a command line that is wrong gets what is wrong, the usage and exit code 2', async () => {
  const wrong: [string, string[], string][] = [
    [ratings, [], 'The command is: forget USER'],
    [ratings, ['forget'], "USER is '', but must be an id"],
    [ratings, ['forget', 'me'], "USER is 'me', but must be an id: a whole number from 1 to 2147483647"],
    [ratings, ['forget', '1', '2'], 'The command is: forget USER'],
    [ratings, ['forget', '1', '--force'], "Unknown option '--force'"],
    [data, ['pull', 'base'], 'The command is: push NAME'],
    [data, ['push'], 'The command is: push NAME'],
  ];
  await Promise.all(
    wrong.map(async ([program, args, message], i) => {
      const run = wrong.findIndex(([other]) => other === program) === i ? runSource : runCommand;
      const { stderr, ...rest } = await run(program, args, await folderWith());
      expect({ args, ...rest }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr).toMatch(/npm run (ratings|data) -- (forget|push)/);
    }),
  );
});

test('a data set that there is not is told in words, with exit code 1', async () => {
  const folder = await folderWith();
  const { code, stderr } = await runCommand(data, ['push', './here'], folder);
  expect([code, stderr]).toEqual([1, expect.stringContaining("'./here' cannot be the name of a data set")]);
  const other = await runCommand(train, ['--data', 'store:base'], folder);
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('There is no data set base')]);
});

test('what the API took in is known after a training, and unknown after it was forgotten and trained again', async () => {
  const folder = await folderWith();
  const store = new FolderStore(join(folder, '.marquee', 'store'));
  const movies = Array.from({ length: 20 }, (_, i) => i + 1);
  const movie = { title: 'The Fallow Field', year: 2026, genres: ['Drama'] };
  const ofMovies = movies.map((movieId) => ({ movieId, rating: 4.5 }));
  await sendAll(store, [
    { user: ann, key: '1', at: 1.7e12, ratings: [...ofMovies, { movieId: ownMovie, rating: 5, movie }] },
    { user: bob, key: '1', at: 1.7e12, ratings: [...ofMovies, { movieId: 999_999, rating: 1 }] },
  ]);
  const pushed = await runCommand(data, ['push', 'base', '--data', synthetic], folder);
  expect([pushed.code, pushed.stdout]).toEqual([0, expect.stringContaining('--data store:base')]);

  const first = await trainToServe(folder);
  expect(first.stderr).toContain('base: 3041 ratings by 62 users of 121 movies');
  expect(first.stderr).toContain('41 submitted ratings with 2 new users and 1 new movies');
  expect(first.stderr).toContain('1 submitted ratings skipped because nobody has described their movies');
  expect((await openCurrent(store))!.manifest.data).toMatchObject({
    name: 'base',
    own: { ratings: 41, users: 2, movies: 1, undescribed: 1, replaced: 0, outdated: 0, forgotten: 0 },
  });
  const predictor = await open(store);
  const known = await predictor.findUsers([ann, bob]);
  expect([ann, bob].map((user) => known.rated(user) !== undefined)).toEqual([true, true]);
  expect(predictor.movieIndex(ownMovie)).toBeGreaterThanOrEqual(0);

  const forgotten = await runCommand(ratings, ['forget', String(ann)], folder);
  expect(forgotten.code).toBe(0);
  expect(forgotten.stdout).toContain('Their submitted ratings are erased.');
  expect(forgotten.stdout).toContain(`The live release ${first.id} contains forgotten users`);
  const second = await trainToServe(folder);
  // By the training if its release serves at once, else now that it does.
  const again = (await runCommand(ratings, ['forget', String(ann)], folder)).stdout;
  expect(again).toContain('They had no submitted ratings.');
  expect(second.stderr + again).toContain(`Erased releases with forgotten users: ${first.id}`);
  const current = await open(store);
  const left = await current.findUsers([ann, bob]);
  expect([ann, bob].map((user) => left.get(user) !== undefined)).toEqual([false, true]);
  const bytes = await everyByteOfFolder(store);
  expect([ann, bob].map((user) => mentions(bytes, user))).toEqual([false, true]);
});

/** Whether the gate refuses what was trained so briefly on so little is chance: then a person lets it serve. */
async function trainToServe(folder: string): Promise<{ readonly id: string; readonly stderr: string }> {
  const { code, stderr } = await runCommand(train, ['--data', 'store:base', '--quick'], folder);
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^Release \S+ (is live in|is kept in)/m)]);
  const id = /^Release (\S+) (is live in|is kept in)/m.exec(stderr)![1];
  const promoted = await runCommand('training/commands/releases.ts', ['promote', id, '--force'], folder);
  expect([promoted.code, promoted.stdout]).toEqual([0, expect.stringContaining(`${id} is live now`)]);
  return { id, stderr };
}

async function open(store: FolderStore): Promise<Predictor> {
  const release = (await openCurrent(store))!;
  const { features, uncertainty } = release.manifest;
  return Predictor.open(release, 'known', features.known, uncertainty.known);
}
