import { gramWasm } from './gram.wasm.ts';

/** Where `gram.wat` finds what it adds up, and where it adds it to: addresses in bytes. */
export type Gram = (
  ...args: [
    ...[table: number, width: number, rows: number, targets: number, count: number],
    ...[matrix: number, vector: number, tile: number],
  ]
) => number;

/** Observations that the kernel gathers at a time. */
export const gramTile = 64;

/** The part of WebAssembly that is used: Node's types leave it to those of browsers. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly gram: Gram } };
};

/** Bytes of a page of WebAssembly's memory. */
const page = 65_536;

/** Compiled once a process; each instance has a memory of its own. */
let compiled: object | undefined;

/** The kernel over a memory of that many bytes, all zeros. */
export function startGram(bytes: number): { readonly buffer: ArrayBuffer; readonly gram: Gram } {
  compiled ??= new WebAssembly.Module(Buffer.from(gramWasm, 'base64'));
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / page) });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return { buffer: memory.buffer, gram: exports.gram };
}
