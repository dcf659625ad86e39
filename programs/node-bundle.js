/**
 * How esbuild bundles for Node.js, from the oldest version that `engines` allows on: what is imported dynamically goes to chunks,
 * and packages' modules come before their CommonJS, of which nothing could be left out.
 * @type {import('esbuild').BuildOptions}
 */
export const nodeBundle = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
};
