import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import { build as bundle } from 'esbuild';
import { build } from './synth.ts';
import type { Json } from './template.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dockerfile = readFileSync(join(root, 'training/Dockerfile'), 'utf8');
const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What Docker gets to build from, as CDK stages it. */
let context: string;
let source: Json;

beforeAll(() => {
  const { app, outdir } = build();
  const assembly = app.synth();
  const manifest = JSON.parse(readFileSync(join(outdir, 'Marquee.assets.json'), 'utf8'));
  const images = Object.values<Json>(manifest.dockerImages);
  expect(images).toHaveLength(1);
  source = images[0].source;
  context = join(assembly.directory, source.directory);
});

test('the context has what the image copies, and nothing else', async () => {
  const wanted = ['model', 'package-lock.json', 'package.json', 'programs', 'training'];
  // CDK hands the list of what is left out along.
  expect((await readdir(context)).sort()).toEqual(['.dockerignore', ...wanted]);
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths]) =>
    paths.split(' '),
  );
  expect([...new Set(copied)].sort()).toEqual(wanted);
  for (const path of copied) expect(existsSync(join(context, path))).toBe(true);
  expect(existsSync(join(context, source.dockerFile))).toBe(true);
});

test('the image has what the job, its workers and its report import, and installs nothing else', async () => {
  const entries = [
    'training/commands/train.ts',
    'training/commands/job.ts',
    'training/running/threads/worker.ts',
    'training/judging/report/page/main.ts',
    'programs/build.js',
  ];
  const { metafile } = await bundle({
    absWorkingDir: context,
    entryPoints: entries,
    outdir: 'unused',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const outside = Object.keys(metafile.inputs).filter((path) => !/^(model|programs|training)\//.test(path));
  expect(outside).toEqual([]);
  const packages = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path))
    .filter((path) => !path.startsWith('node:'))
    .map((path) =>
      path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  // The native back end is asked for by a name that no bundler sees.
  const wanted = new Set([...packages, ...Object.keys(optionalDependencies)]);
  expect([...wanted].sort()).toEqual(Object.keys({ ...dependencies, ...optionalDependencies }).sort());
});

test('the image is pinned, installs production dependencies alone and is not run by root', () => {
  expect(dockerfile).toMatch(/^ARG NODE=22\.\d+\.\d+-\w+$/m);
  expect(dockerfile).toContain('npm ci --omit=dev');
  expect(dockerfile.match(/^USER (.*)$/m)?.[1]).toBe('node');
  expect(dockerfile).toContain(
    'CMD ["node", "--max-semi-space-size=2", "--enable-source-maps", "build/train.mjs"]',
  );
});

test.each([
  ['x86_64', 'linux/amd64', 'X86_64'],
  ['arm64', 'linux/arm64', 'ARM64'],
])('-c architecture=%s builds the image for the processor of the task', (architecture, platform, cpu) => {
  const { app, outdir } = build({ architecture });
  const template = app.synth().getStackByName('Marquee').template;
  const [{ source }] = Object.values<Json>(
    JSON.parse(readFileSync(join(outdir, 'Marquee.assets.json'), 'utf8')).dockerImages,
  );
  expect(source.platform).toBe(platform);
  const [task] = Object.values<Json>(template.Resources).filter(
    ({ Type }) => Type === 'AWS::ECS::TaskDefinition',
  );
  expect(task.Properties.RuntimePlatform.CpuArchitecture).toBe(cpu);
});
