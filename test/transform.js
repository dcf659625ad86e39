import { createTransformer } from '@swc/jest';

/**
 * Global objects that modules find as constants of their own. In Jest's realm a look at a global is so slow that it takes
 * most of the time of a computation. None may be a name that a package gives to something else (CDK has a `Map` of its
 * own), or an object that a test replaces.
 */
export const constants = [
  ...['Array', 'Math', 'Number', 'Object'],
  ...['Float32Array', 'Float64Array', 'Int32Array', 'Uint8Array'],
];
const prelude = `const { ${constants} } = globalThis; `;

const swc = createTransformer({
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'es6' },
});

// On the first line, so that the lines that errors name remain what they are.
const withPrelude = ({ code, ...rest }) => ({ code: prelude + code, ...rest });

export default {
  ...swc,
  process: (...of) => withPrelude(swc.process(...of)),
  processAsync: async (...of) => withPrelude(await swc.processAsync(...of)),
  getCacheKey: (...of) => prelude + swc.getCacheKey(...of),
};
