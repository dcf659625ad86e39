import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Metafile, OutputFile } from 'esbuild';
import { buildAndStop } from '../../programs/build-and-stop.js';
import { nodeBundle } from '../../programs/node-bundle.js';
import { functionNames } from '../http/routes.ts';
import { scheduledFunctionNames } from '../scheduled.ts';
import { documentPlugin } from './document-plugin.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the bundles go; the folder as a whole is what a Lambda function needs, its handler `known.handler` etc. */
export const bundleFolder = join(root, 'dist', 'functions');

/** The function that puts the page into its bucket when the stack is deployed. */
export const publisherName = 'publish-page';

/** The API's functions, the scheduled ones and the one that a deployment calls. */
export const bundleNames = [...functionNames, ...scheduledFunctionNames, publisherName] as const;
export type BundleName = (typeof bundleNames)[number];

/** The bundles as built: what Lambda gets, and what the local server runs. */
export interface Bundles {
  /** Path of each function's entry. */
  readonly entries: Readonly<Record<BundleName, string>>;
  /** esbuild's account of what went where; paths are relative to the repository. */
  readonly metafile: Metafile;
}

/** How a bundle for Node.js is built. */
export const bundleOptions = {
  ...nodeBundle,
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * Builds the functions into {@link bundleFolder}.
 *
 * What is imported dynamically (the S3 store and with it the AWS SDK) goes to chunks of its own. That starts
 * faster than one file a function, which would have to be parsed as a whole even where the store is a folder.
 */
export async function bundleFunctions(): Promise<Bundles> {
  const { outputFiles, metafile } = await buildAndStop({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: bundleNames.map((name) => `functions/${name}.ts`),
    outdir: bundleFolder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: '[name]-[hash]',
    plugins: [documentPlugin],
    metafile: true,
    write: false,
  });
  await Promise.all(outputFiles.map(writeWhole));
  await removeAllBut(new Set(outputFiles.map(({ path }) => path)));
  const entry = (name: BundleName) => [name, join(bundleFolder, `${name}.mjs`)] as const;
  return { entries: Object.fromEntries(bundleNames.map(entry)) as Bundles['entries'], metafile };
}

/** A server that starts while another one builds must never read half a file. */
async function writeWhole({ path, contents }: OutputFile): Promise<void> {
  const temporary = join(dirname(bundleFolder), `.${basename(path)}.${randomUUID()}`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(temporary, contents);
  await rename(temporary, path);
}

/** Chunks of earlier builds would be deployed along. */
async function removeAllBut(current: ReadonlySet<string>): Promise<void> {
  const found = await readdir(bundleFolder, { recursive: true, withFileTypes: true });
  const files = found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  await Promise.all(files.filter((file) => !current.has(file)).map((file) => rm(file, { force: true })));
}
