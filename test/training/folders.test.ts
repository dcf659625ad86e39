import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

/** Folders that must not know of others: arrows between folders point one way. */
const forbidden: readonly (readonly [folder: string, others: readonly string[]])[] = [
  ['training/publishing', ['training/running', 'training/commands']],
  ['training/running', ['training/commands']],
  ['training/judging', ['training/running', 'training/publishing', 'training/commands']],
  ['training/models', ['training/judging', 'training/running', 'training/publishing', 'training/commands']],
  ['training/reading', ['training/models', 'training/judging', 'training/publishing', 'training/commands']],
  [
    'training/judging/evaluation',
    ['training/judging/report', 'training/judging/gate', 'training/judging/holdout'],
  ],
  ['training/models/factors', ['training/models/networks']],
  ['model', ['training', 'functions', 'infra', 'local']],
  ['functions', ['training', 'infra', 'local', 'web']],
  ['web', ['model', 'training', 'functions', 'infra', 'local']],
];

test.each(forbidden)('%s imports nothing of %j', async (folder, others) => {
  const root = new URL('../../', import.meta.url);
  const entries = await readdir(new URL(`${folder}/`, root), { recursive: true, withFileTypes: true });
  const sources = entries.filter(({ name }) => /\.tsx?$/.test(name));
  expect(sources.length).toBeGreaterThan(2);
  const wrong: string[] = [];
  for (const { parentPath, name } of sources) {
    const file = new URL(`file://${parentPath}/${name}`);
    const text = await readFile(file, 'utf8');
    for (const [, path] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const target = fileURLToPath(new URL(path, file)).slice(fileURLToPath(root).length);
      if (others.some((other) => target.startsWith(`${other}/`))) wrong.push(`${name} → ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});
