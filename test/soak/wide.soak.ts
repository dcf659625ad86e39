import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundleFunctions } from '../../functions/server/bundle.ts';
import { readSettings } from '../../infra/settings.ts';
import { openCurrent, type Release } from '../../model/release/release.ts';
import { openStore } from '../../model/stores/open.ts';
import { adaptToSize } from '../../training/models/adapt-to-size.ts';
import { configurationOf } from '../../training/models/configuration.ts';
import type { DataSize } from '../../training/reading/data/size.ts';
import { memoryOfTraining } from '../../training/running/memory/needs.ts';
import { makeCases } from '../bench/serve/cases.ts';
import { measureFunction } from '../bench/start/measure-function.ts';
import { runCommand, type Usage } from '../bench/train/command.ts';
import { bundleOf } from '../programs/built.ts';
import { folderWith, removeFolders } from '../training/reading/data/folder.ts';
import { say } from './served-release.ts';

/** As wide as ml-32m, unless told otherwise. */
const millions = Number(process.env.MARQUEE_SOAK_MILLIONS ?? 32);
const size: DataSize = {
  ratings: 1e6 * millions,
  users: Math.round(6250 * millions),
  movies: Math.round(87_000 * Math.sqrt(millions / 32)),
};
const threads = 2;

let folder: string;
let usage: Usage;
let release: Release;

beforeAll(async () => {
  folder = await folderWith();
  const { users, movies, ratings } = size;
  say(`training on ${ratings} ratings, which takes a minute a million`);
  usage = runCommand(
    bundleOf('training/commands/train.ts'),
    ['--data', `synthetic:users=${users},movies=${movies},ratings=${ratings},seed=1`, '--quick'],
    { MARQUEE_STORE: pathToFileURL(folder).href },
  );
  say(`${usage.seconds.toFixed(0)} s of processor time, ${(usage.bytes / 1e9).toFixed(2)} GB at the peak`);
  release = (await openCurrent(await openStore(folder)))!;
});
afterAll(removeFolders);

test('takes the memory that was estimated, to within a quarter', () => {
  const estimate = memoryOfTraining(size, adaptToSize(configurationOf('quick'), size.ratings), threads);
  say(`estimated: ${(estimate / 1e9).toFixed(2)} GB`);
  expect(Math.abs(estimate / usage.bytes - 1)).toBeLessThan(0.25);
});

test('passes the gate', () => {
  expect(release.manifest.gate?.outcome).toBe('passed');
  expect(release.manifest.data.ratings).toBe(size.ratings);
});

test('its report is below 2 MB', async () => {
  const { size: bytes } = await stat(join(folder, 'releases', release.manifest.id, 'report.html'));
  say(`the report: ${(bytes / 1e6).toFixed(2)} MB`);
  expect(bytes).toBeLessThan(2e6);
});

test('each function answers in a fifth of the memory that it has', async () => {
  const { entries } = await bundleFunctions();
  for (const one of await makeCases(release)) {
    const { memory } = measureFunction(process.execPath, entries, one, folder);
    say(`${one.name}: ${memory.toFixed(0)} MiB`);
    expect(memory).toBeLessThan(readSettings({}).memory / 5);
  }
});
