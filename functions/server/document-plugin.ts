import type { Plugin } from 'esbuild';
import { openApiText } from '../contract/document.ts';

const textFile = 'openapi.json';

/** Replaces `contract/document.ts`; the import becomes the path of the text next to the bundles. */
const reader = `
import { readFile } from 'node:fs/promises';
import file from '${textFile}';
export const openApiText = () => readFile(new URL(file, import.meta.url), 'utf8');
`;

/**
 * Makes the OpenAPI document when the functions are built. They read it as a file: to make it themselves, they would
 * carry the converter of schemas and all its texts, and load more of valibot at every start.
 */
export const documentPlugin: Plugin = {
  name: 'openapi',
  setup(build) {
    build.onLoad({ filter: /[\\/]contract[\\/]document\.ts$/ }, () => ({ contents: reader, loader: 'js' }));
    build.onResolve({ filter: /^openapi\.json$/ }, ({ path }) => ({ path, namespace: 'openapi' }));
    build.onLoad({ filter: /.*/, namespace: 'openapi' }, async () => ({
      contents: await openApiText(),
      loader: 'file',
    }));
  },
};
