import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type * as tf from '@tensorflow/tfjs-core';
import { gradientWasm } from './gradient.wasm.ts';

type Gradient = (
  ...args: [a: number, inputs: number, b: number, units: number, rows: number, out: number]
) => void;

/** The part of WebAssembly that is used: Node's types leave it to those of browsers. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { readonly gradient: Gradient } };
};

/** Bytes of a float. */
const float = 4;
/** Units that the kernel sums at once. */
const unitsAtOnce = 16;

/** One kernel for each back end, in whose memory it works. */
const kernels = new WeakMap<BackendWasm, Gradient>();

/** Whether the kernel knows aᵀ · b: the units are whole groups. */
export function isGradient(a: tf.TensorInfo, b: tf.TensorInfo): boolean {
  return a.shape.length === 2 && b.shape.length === 2 && b.shape[1] % unitsAtOnce === 0 && a.shape[0] > 0;
}

/** aᵀ · b by `gradient.wat`, in the memory of TensorFlow.js. @returns inputs × units */
export function multiplyGradient(a: tf.TensorInfo, b: tf.TensorInfo, backend: BackendWasm): tf.TensorInfo {
  const [rows, inputs] = a.shape;
  const units = b.shape[1];
  const out = backend.makeOutput([inputs, units], 'float32');
  const address = (x: tf.TensorInfo) => backend.typedArrayFromHeap(x).byteOffset;
  kernelOf(backend)(address(a), inputs * float, address(b), units * float, rows, address(out));
  return out;
}

function kernelOf(backend: BackendWasm): Gradient {
  let kernel = kernels.get(backend);
  if (!kernel) {
    // The exports of TensorFlow.js' own module, which its types leave out.
    const { memory } = (backend.wasm as unknown as { readonly asm: { readonly memory: object } }).asm;
    const module = new WebAssembly.Module(Buffer.from(gradientWasm, 'base64'));
    kernel = new WebAssembly.Instance(module, { env: { memory } }).exports.gradient;
    kernels.set(backend, kernel);
  }
  return kernel;
}
