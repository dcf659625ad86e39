import { expect, test } from '@jest/globals';
import { useWasm } from '../../../support/wasm.ts';

test('those who ask at once get the back end, each of them', async () => {
  expect(await Promise.all([useWasm(), useWasm(), useWasm()])).toEqual(['wasm', 'wasm', 'wasm']);
});
