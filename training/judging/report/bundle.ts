import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { buildAndStop } from '../../../programs/build-and-stop.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The page's script in one piece, headed by the licences of the packages that are in it. */
export async function bundlePageScript(): Promise<string> {
  const { outputFiles, metafile } = await buildScript();
  return `/*\n${await licencesOf(metafile)}\n*/\n${outputFiles[0].text}`;
}

function buildScript() {
  return buildAndStop({
    absWorkingDir: root,
    entryPoints: ['training/judging/report/page/main.ts'],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
}

async function licencesOf(metafile: Metafile): Promise<string> {
  const inputs = Object.keys(metafile.inputs).join('\n');
  const packages = inputs.matchAll(/^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//gm);
  const folders = new Map(Array.from(packages, ([, folder, name]) => [name, join(root, folder)]));
  const licences = [...folders].sort().map(([name, folder]) => readLicence(name, folder));
  // A licence that closes the comment would end up as code.
  return (await Promise.all(licences)).join('\n\n').replaceAll('*/', '* /');
}

async function readLicence(name: string, folder: string): Promise<string> {
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? `\n${(await readFile(join(folder, file), 'utf8')).trim()}` : '';
  return `${name} ${version} (${license})${text}`;
}
