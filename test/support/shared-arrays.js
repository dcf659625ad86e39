import { TestEnvironment } from 'jest-environment-node';

/**
 * Tests in a realm of their own, but with the arrays of Node.js itself: what `node:v8` and other native parts make is
 * then of the types that the code under test asks for.
 */
export default class SharedArrays extends TestEnvironment {
  constructor(...args) {
    super(...args);
    Object.assign(this.global, {
      ...{ Float64Array, Float32Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Uint8Array },
      ...{ ArrayBuffer, SharedArrayBuffer },
    });
  }
}
