import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { isGradient, multiplyGradient } from './kernel/gradient.ts';

/**
 * Mends two kernels of the WebAssembly back end, so that it can train, and train fast.
 *
 * `UnsortedSegmentSum`, the gradient of an embedding look-up, is missing. `BatchMatMul` with a transposed
 * operand, the gradient of a dense layer, falls back to a plain triple loop.
 */
export function mendWasmKernels(): void {
  tf.registerKernel({ kernelName: tf.UnsortedSegmentSum, backendName: 'wasm', kernelFunc: segmentSum });
  const plain = tf.getKernel(tf.BatchMatMul, 'wasm');
  tf.unregisterKernel(tf.BatchMatMul, 'wasm');
  tf.registerKernel({ ...plain, kernelFunc: (call) => multiplyTransposed(call, plain.kernelFunc) });
}

type KernelCall = Parameters<tf.KernelFunc>[0];

/** Adds up the rows of `x` that share a segment id. */
const segmentSum: tf.KernelFunc = ({ inputs, attrs, backend }) => {
  const { x, segmentIds } = inputs as Record<string, tf.TensorInfo>;
  const { numSegments } = attrs as unknown as { numSegments: number };
  const wasm = backend as BackendWasm;
  const sums = wasm.makeOutput([numSegments, ...x.shape.slice(segmentIds.shape.length)], 'float32');
  scatterAdd(
    wasm.typedArrayFromHeap(x) as Float32Array,
    wasm.typedArrayFromHeap(segmentIds) as Int32Array,
    wasm.typedArrayFromHeap(sums) as Float32Array,
  );
  return sums;
};

/** Adds row i of `rows` to row `ids[i]` of `sums`; ids outside of `sums` are dropped, as TensorFlow does. */
function scatterAdd(rows: Float32Array, ids: Int32Array, sums: Float32Array): void {
  sums.fill(0);
  const width = rows.length / Math.max(1, ids.length);
  for (let i = 0; i < ids.length; i++) {
    const from = i * width;
    const to = ids[i] * width;
    if (to < 0 || to >= sums.length) continue;
    for (let k = 0; k < width; k++) sums[to + k] += rows[from + k];
  }
}

/** Transposes operands beforehand, since only plain products reach the vectorised routine. */
function multiplyTransposed(call: KernelCall, multiply: tf.KernelFunc): ReturnType<tf.KernelFunc> {
  const { a, b } = call.inputs as Record<string, tf.TensorInfo>;
  const { transposeA, transposeB } = call.attrs as { transposeA: boolean; transposeB: boolean };
  const wasm = call.backend as BackendWasm;
  if (transposeA && !transposeB && isGradient(a, b)) return multiplyGradient(a, b, wasm);
  const left = transposeA ? transpose(a, call.backend) : a;
  const right = transposeB ? transpose(b, call.backend) : b;
  const product = multiply({
    inputs: { a: left, b: right },
    attrs: { transposeA: false, transposeB: false },
    backend: call.backend,
  });
  if (left !== a) wasm.disposeData(left.dataId);
  if (right !== b) wasm.disposeData(right.dataId);
  return product;
}

function transpose(x: tf.TensorInfo, backend: KernelCall['backend']): tf.TensorInfo {
  const axes = x.shape.map((_, axis) => axis);
  const perm = [...axes.slice(0, -2), axes.length - 1, axes.length - 2];
  const { kernelFunc } = tf.getKernel(tf.Transpose, 'wasm');
  return kernelFunc({ inputs: { x }, attrs: { perm }, backend }) as tf.TensorInfo;
}
