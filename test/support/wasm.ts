import { type Backend, useBackend } from '../../training/models/networks/backend.ts';

/**
 * Makes WebAssembly the back end of a test, also where the native one is installed: Jest runs tests in a
 * realm of its own, whose typed arrays native code does not take for typed arrays.
 */
export function useWasm(): Promise<Backend> {
  process.env.MARQUEE_BACKEND = 'wasm';
  return useBackend();
}
