import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What tests start as processes. */
const commands = [
  'training/commands/train.ts',
  'training/commands/job.ts',
  'training/commands/evaluate.ts',
  'training/commands/releases.ts',
  'training/commands/ratings.ts',
  'training/commands/data.ts',
  'local/start.ts',
  'functions/server/serve.ts',
  'test/bench/main.ts',
  'test/support/pool-child.ts',
  'test/support/store-child.ts',
  'test/infra/parallel/container-child.ts',
];

/** Of the threads of a pool, which looks for it beside itself. It needs no tsx here. */
const thread = { in: 'training/running/threads/worker.ts', out: 'entry' };
const pool = /[\\/]training[\\/]running[\\/]threads[\\/]pool\.ts$/;

/** A source file that looks for others beside it finds them from its bundle as well. */
const ownUrls = {
  name: 'own-urls',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: pool.test(path) ? text : text.replaceAll('import.meta.url', url), loader: 'ts' };
    }),
};

/** It finds its native program from where it is installed. */
const installedEsbuild = {
  name: 'installed-esbuild',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^esbuild$/ }, () => ({ path: import.meta.resolve('esbuild'), external: true })),
};

/** CommonJS packages ask for what modules do not have. */
const banner = `import { createRequire as requireOf } from 'node:module';
const require = requireOf(import.meta.url);
const __dirname = import.meta.dirname;`;

/**
 * Bundles the commands, and the thread of their pools: without tsx they start ten times as fast.
 * @param {string} outdir of `train.mjs` and so on
 */
export async function buildPrograms(outdir) {
  await build({
    absWorkingDir: root,
    entryPoints: [...commands.map((path) => ({ in: path, out: basename(path, '.ts') })), thread],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: banner },
    plugins: [ownUrls, installedEsbuild],
    logLevel: 'error',
  });
}
