import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { mendWasmKernels } from './wasm-kernels.ts';

/** The TensorFlow.js back end that trains: native where it is installed, else WebAssembly. */
export type Backend = 'tensorflow' | 'wasm';

/**
 * Makes the best back end on this machine the current one.
 *
 * `@tensorflow/tfjs-node` is an optional dependency: its install script downloads a native library, which
 * fails behind some networks and on Node 23 or newer. It is ten times the size of everything else.
 */
export function useBackend(): Promise<Backend> {
  starting ??= startBackend();
  return starting;
}

/** Shared by all who ask: TF.js refuses a start while it is at another. */
let starting: Promise<Backend> | undefined;

async function startBackend(): Promise<Backend> {
  const backend = (await importNative()) ? 'tensorflow' : 'wasm';
  if (backend === 'wasm') prepareWasm();
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js cannot start its ${backend} back end`);
  await tf.ready();
  return backend;
}

function prepareWasm(): void {
  const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${dirname(entry)}/`);
  mendWasmKernels();
}

async function importNative(): Promise<boolean> {
  if (process.env.MARQUEE_BACKEND === 'wasm') return false;
  const name: string = '@tensorflow/tfjs-node';
  try {
    await import(name);
    return true;
  } catch {
    // Absent, or present without its native library: both leave WebAssembly, and the run prints which it uses.
    return false;
  }
}
