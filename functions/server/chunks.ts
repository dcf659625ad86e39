import type { Metafile } from 'esbuild';
import { type BundleName, bundleNames } from './bundle.ts';

type ImportKind = Metafile['outputs'][string]['imports'][number]['kind'];

/** The output files that an entry pulls in, itself included, along imports of the given kinds. */
export function reachable(metafile: Metafile, entry: BundleName, kinds: readonly ImportKind[]): string[] {
  const reached = new Set([`dist/functions/${entry}.mjs`]);
  for (const file of reached) {
    for (const { path, kind } of metafile.outputs[file].imports) {
      if (kinds.includes(kind) && path in metafile.outputs) reached.add(path);
    }
  }
  return [...reached];
}

export interface BundleSize {
  readonly function: BundleName;
  /** Bytes that are read at every cold start. */
  readonly eager: number;
  /** Bytes including what is read only if needed, such as the S3 store. */
  readonly total: number;
}

export function bundleSizes(metafile: Metafile): readonly BundleSize[] {
  const bytesOf = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + metafile.outputs[file].bytes, 0);
  return bundleNames.map((name) => ({
    function: name,
    eager: bytesOf(reachable(metafile, name, ['import-statement'])),
    total: bytesOf(reachable(metafile, name, ['import-statement', 'dynamic-import'])),
  }));
}
