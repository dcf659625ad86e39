import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { buildAndStop } from './build-and-stop.js';
import { thread } from './commands.js';
import { nodeBundle } from './node-bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Finds the bundle of its threads next to its own. */
const pool = /[\\/]training[\\/]running[\\/]threads[\\/]pool\.ts$/;

/**
 * Lets source files find files next to them even when they are bundled. By esbuild's definition and not by replacing text,
 * which would change strings: functions are built from code in a string.
 */
const ownUrls = {
  name: 'own-urls',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (pool.test(path) || !text.includes('import.meta.url')) return { contents: text, loader: 'ts' };
      const define = { 'import.meta.url': JSON.stringify(pathToFileURL(path).href) };
      const { code } = await transform(text, { loader: 'ts', define, sourcefile: path, sourcemap: 'inline' });
      return { contents: code, loader: 'js' };
    }),
};

/** Packages that find files of their own relative to where they are installed. */
const installedPackages = {
  name: 'installed-packages',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(esbuild|playwright-core)$/ }, ({ path }) => ({
      path: import.meta.resolve(path),
      external: true,
    })),
};

/** CommonJS packages ask for what modules do not have. */
const banner = `import { createRequire as requireOf } from 'node:module';
const require = requireOf(import.meta.url);
const __dirname = import.meta.dirname;`;

/**
 * Bundles commands with their packages, and the thread of their pools: they start ten times as fast as by a loader that
 * compiles each module, and rest in less than half the memory (docs/decisions.md).
 * @param {readonly string[]} commands paths from the project's root
 * @param {string} outdir below the project, which gets `train.mjs` for `training/commands/train.ts`, and so on
 */
export async function bundleCommands(commands, outdir) {
  await buildAndStop({
    absWorkingDir: root,
    entryPoints: [
      ...commands.map((path) => ({ in: path, out: basename(path, '.ts') })),
      { in: thread, out: 'thread' },
    ],
    outdir,
    outExtension: { '.js': '.mjs' },
    ...nodeBundle,
    external: nativeBackendIsInstalled() ? ['@tensorflow/*'] : [],
    sourcemap: true,
    sourcesContent: false,
    banner: { js: banner },
    plugins: [ownUrls, installedPackages],
    logLevel: 'error',
  });
}

/** The native back end adds itself to the copy of TensorFlow.js that it finds installed: a bundled one would not see it. */
function nativeBackendIsInstalled() {
  try {
    createRequire(import.meta.url).resolve('@tensorflow/tfjs-node');
    return true;
  } catch {
    return false;
  }
}
