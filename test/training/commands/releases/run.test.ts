import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { manifestKey } from '../../../../model/release/layout.ts';
import { listReleases } from '../../../../model/release/list.ts';
import type { Verdict } from '../../../../model/release/verdict.ts';
import { writeRelease } from '../../../../model/release/write.ts';
import { FolderStore } from '../../../../model/stores/folder.ts';
import { runReleases } from '../../../../training/commands/releases/run.ts';
import { meanNames } from '../../../../training/judging/evaluation/baselines/names.ts';
import { manifestOf } from '../../../support/manifest.ts';
import { runCommand, runSource } from '../command.ts';

const first = '20260102T030405678Z-1a2b3c4d';
const second = '20260103T030405678Z-2a2b3c4d';
let folder: string;
let store: FolderStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-releases-'));
  store = new FolderStore(folder);
});

afterEach(() => rm(folder, { recursive: true }));

async function publishBoth(): Promise<void> {
  const objects = new Map([['known/weights.bin', new Uint8Array(1_234)]]);
  await writeRelease(store, manifestOf(first), objects);
  await writeRelease(store, manifestOf(second, { synthetic: true }), objects);
}

async function run(...argv: string[]) {
  const said = { out: '', err: '' };
  const code = await runReleases([...argv, '--store', folder], {
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
  });
  return { code, ...said };
}

describe('list', () => {
  test('of an empty store says so', async () => {
    const { code, out } = await run('list');
    expect(code).toBe(0);
    expect(out).toBe(`${store.url} has no releases. Train one, or choose another store.\n`);
  });

  test('is a table that marks what serves and what did before', async () => {
    await publishBoth();
    await run('promote', first);
    await run('promote', second);
    const { code, out } = await run('list');
    expect(code).toBe(0);
    expect(out).toBe(`${store.url}
RMSE on the permanent hold-outs, in stars:

release                       created           data                              known  cold-movie  cold-user
20260102T030405678Z-1a2b3c4d  2026-01-02 03:04  ml-latest-small                  0.8123      0.8951     0.9532  ← previous
20260103T030405678Z-2a2b3c4d  2026-01-02 03:04  synthetic:users=600 (synthetic)  0.8123      0.8951     0.9532  ← current
`);
  });

  test('for programs', async () => {
    await publishBoth();
    await run('promote', first);
    const { out } = await run('list', '--json');
    expect(JSON.parse(out)).toMatchObject({
      current: first,
      previous: null,
      releases: [
        { id: first, synthetic: false, rmse: { known: 0.8123, 'cold-movie': 0.8951, 'cold-user': 0.9532 } },
        { id: second, synthetic: true, data: 'synthetic:users=600' },
      ],
    });
  });

  test('a release that cannot be read does not hide the others', async () => {
    await publishBoth();
    await store.create(manifestKey('20250101T000000000Z-00000000'), Buffer.from('{"formatVersion":9}'));
    const { code, out } = await run('list');
    expect(code).toBe(0);
    expect(out).toMatch(/20250101T000000000Z-00000000 {2}unreadable/);
    expect(out).toContain(first);
  });
});

describe('show', () => {
  test('tells what the release is made of', async () => {
    await publishBoth();
    const { code, out } = await run('show', second);
    expect(code).toBe(0);
    for (const part of [second, 'unrelated to real movies', '100,836 ratings', 'seed 1', '0.9532', '1,234']) {
      expect(out).toContain(part);
    }
    expect(out).toMatch(/known\/weights\.bin +1,234 +[0-9a-f]{64}/);
  });

  test('tells what the own ratings came to, where there were any', async () => {
    const own = { ratings: 12, users: 3, movies: 2, replaced: 0, outdated: 0, undescribed: 1, forgotten: 0 };
    const manifest = manifestOf(first);
    await writeRelease(store, { ...manifest, data: { ...manifest.data, own } }, new Map());
    const { out } = await run('show', first);
    expect(out).toContain('12 submitted ratings with 3 new users and 2 new movies');
    expect(out).toContain('1 submitted ratings skipped because nobody has described their movies');
    expect(out).not.toContain('forgotten');
  });

  test('of a release whose data was too small to hold anything out', async () => {
    await writeRelease(store, { ...manifestOf(first), evaluation: {} }, new Map());
    expect((await run('show', first)).out).toMatch(/known +0\n/);
    expect((await run('list')).out).toMatch(/ml-latest-small\n$/);
  });

  test('for programs is the manifest', async () => {
    await publishBoth();
    const { out } = await run('show', first, '--json');
    expect(JSON.parse(out)).toMatchObject({ ...manifestOf(first), objects: [{ path: 'known/weights.bin' }] });
  });

  test('of an unknown release names the closest', async () => {
    await publishBoth();
    const { code, out, err } = await run('show', '20260103');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(new RegExp(`no release '20260103'[^]*${second}\n *${first}`));
  });

  test('of an empty store says what to do', async () => {
    const { code, err } = await run('show', first);
    expect(code).toBe(1);
    expect(err).toContain('Train one');
  });
});

describe('promote and rollback', () => {
  test('tell what serves now', async () => {
    await publishBoth();
    expect(await run('promote', first)).toMatchObject({ code: 0, out: `${first} is live now.\n` });
    expect(await run('promote', second)).toMatchObject({
      code: 0,
      out: `${second} is live now; ${first} was before.\n`,
    });
    expect(await run('rollback')).toMatchObject({
      code: 0,
      out: `${first} is live now; ${second} was before.\n`,
    });
  });

  test('fail with a reason', async () => {
    await publishBoth();
    expect(await run('rollback')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no release to roll back to'),
    });
    expect(await run('promote', 'none')).toMatchObject({ code: 1, err: expect.stringContaining(first) });
  });
});

describe('a refused release', () => {
  const reasons = ['known: its RMSE is worse', 'cold-user: 3 of its answers are not finite numbers'];
  const gate: Verdict = {
    ...{ outcome: 'refused', reasons, notes: ['cold-movie: not compared: why'], serving: first },
    tolerance: 0.005,
    comparisons: {
      known: {
        ...{ release: first, ratings: 4_812, rmse: 0.84, otherRmse: 0.8 },
        ...{ difference: 0.04, standardError: 0.003, clusters: 555 },
      },
    },
    best: {
      known: {
        ...{ release: 'best', ratings: 4_800, rmse: 0.84, otherRmse: 0.79 },
        ...{ difference: 0.05, standardError: 0.003, clusters: 555 },
      },
    },
    baselines: {
      known: Object.fromEntries(
        meanNames.map((name) => [name, { difference: -0.02, standardError: 0.001, clusters: 30 }]),
      ),
    },
  };
  beforeEach(async () => {
    await writeRelease(store, manifestOf(first), new Map());
    await writeRelease(store, { ...manifestOf(second), gate }, new Map());
    await run('promote', first);
  });

  test('is listed as such', async () => {
    const { out } = await run('list');
    expect(out).toMatch(new RegExp(`^${second} .* refused$`, 'm'));
    expect(out).toMatch(new RegExp(`^${first} .* ← current$`, 'm'));
    expect(JSON.parse((await run('list', '--json')).out).releases).toMatchObject([
      { id: first, gate: null, reasons: [] },
      { id: second, gate: 'refused', reasons },
    ]);
  });

  test('is shown with the reasons and the figures', async () => {
    const { out } = await run('show', second);
    for (const reason of reasons) expect(out).toContain(`  ${reason}\n`);
    expect(out).toContain('  cold-movie: not compared: why\n');
    expect(out).toMatch(
      new RegExp(`^known +${first} +0\\.8400 +0\\.8000 +\\+0\\.0400 ± 0\\.0030 +4812$`, 'm'),
    );
    expect(out).toMatch(/^known( +-0\.0200 ± 0\.0010){4}$/m);
    expect(out).toContain(`Compared with release ${first}, live at the time`);
    expect(out).toMatch(/^known +best +0\.8400 +0\.7900 +\+0\.0500 ± 0\.0030 +4800$/m);
  });

  test('serves only by force', async () => {
    const { code, err } = await run('promote', second);
    expect(code).toBe(1);
    expect(err).toContain(reasons[0]);
    expect(err).toContain(`npm run releases -- promote ${second} --force`);
    expect(await run('promote', second, '--force')).toMatchObject({ code: 0 });
  });
});

describe('prune', () => {
  test('deletes the old ones and says which', async () => {
    const ids = Array.from({ length: 4 }, (_, i) => `2026010${i + 1}T000000000Z-00000000`);
    for (const id of ids) await writeRelease(store, manifestOf(id), new Map());
    await store.create('releases/20260105T000000000Z-00000000/a', Uint8Array.of(1));
    await run('promote', ids[2]);
    expect(await run('prune')).toMatchObject({
      code: 0,
      out: 'deleted remains of 20260105T000000000Z-00000000\n',
    });
    expect(await run('prune', '--keep', '1')).toMatchObject({
      code: 0,
      out: `deleted release ${ids[0]}\ndeleted release ${ids[1]}\n`,
    });
    expect((await run('prune', '--keep', '1')).out).toBe('There is nothing to delete.\n');
    expect(await listReleases(store)).toEqual([ids[2], ids[3]]);
  });
});

describe('the command line', () => {
  test.each([
    [[]],
    [['unknown']],
    [['toString']],
    [['show']],
    [['show', 'a', 'b']],
    [['list', 'a']],
    [['list', '--what']],
    [['prune', '--keep', '0']],
  ])('that is wrong gets the usage and exit code 2: %j', async (argv) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: npm run releases');
  });

  test('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage'), err: '' });
  });

  test('runs as a program', async () => {
    await publishBoth();
    const program = 'training/commands/releases.ts';
    expect(await runSource(program, ['promote', first, '--store', folder], folder)).toEqual({
      code: 0,
      stdout: `${first} is live now.\n`,
      stderr: '',
    });
    const run = (...argv: string[]) => runCommand(program, argv, folder, { MARQUEE_STORE: folder });
    expect(await run('list')).toMatchObject({ code: 0, stdout: expect.stringContaining(first) });
    expect(await run('list', '--store', 'gs://bucket')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('A store is a folder'),
    });
    expect((await run('nonsense')).code).toBe(2);
  });
});
