import { createRequire } from 'node:module';
import type { Backend } from './backend.ts';

const packages = {
  wasm: '@tensorflow/tfjs-backend-wasm',
  tensorflow: '@tensorflow/tfjs-node',
} as const satisfies Record<Backend, string>;

/** What weights depend on, besides the data, the configuration and this code: versions by name. */
export function libraryVersions(backend: Backend): Record<string, string> {
  const require = createRequire(import.meta.url);
  const version = (name: string): string => require(`${name}/package.json`).version;
  const names = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-layers', packages[backend]];
  return { node: process.version, ...Object.fromEntries(names.map((name) => [name, version(name)])) };
}
