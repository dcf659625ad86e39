import * as v from 'valibot';
import { ReleaseError } from './error.ts';

/** Element types by their names in the format, the widest first. */
const arrayTypes = {
  F64: Float64Array,
  F32: Float32Array,
  I32: Int32Array,
  U32: Uint32Array,
  I16: Int16Array,
  U8: Uint8Array,
} as const;

type Dtype = keyof typeof arrayTypes;
export type TypedArray = Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint8Array;

/** A tensor in row-major order; the product of `shape` is the length of `array`. */
export interface NamedArray {
  readonly array: TypedArray;
  readonly shape: readonly number[];
}

const dtypes = Object.keys(arrayTypes) as Dtype[];
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const shapeSchema = v.array(size);
const entrySchema = v.object({
  dtype: v.picklist(dtypes),
  shape: shapeSchema,
  data_offsets: v.tuple([size, size]),
});
type Entry = v.InferOutput<typeof entrySchema>;

const headerStart = 8;
/** As in the reference implementation: longer headers are invalid. */
const longestHeader = 100_000_000;

/**
 * Packs named arrays into one object in the safetensors layout: the length of the header (8 bytes, little
 * endian), the header (JSON, padded with spaces), then the data, little endian, without gaps.
 *
 * Wide elements go first, and the header ends on a multiple of 8, so that every array is aligned.
 * Source: https://github.com/huggingface/safetensors, "Format".
 * @throws ReleaseError if a shape does not fit its array, or a name or a type has no place in the format
 */
export function encodeArrays(arrays: Readonly<Record<string, NamedArray>>): Uint8Array {
  const named = Object.entries(arrays).sort(
    ([, a], [, b]) => b.array.BYTES_PER_ELEMENT - a.array.BYTES_PER_ELEMENT,
  );
  let end = 0;
  const header = named.map(([name, { array, shape }]) => {
    checkArray(name, array, shape);
    const start = end;
    end += array.byteLength;
    return [name, { dtype: dtypeOf(name, array), shape, data_offsets: [start, end] }] as const;
  });
  const json = Buffer.from(JSON.stringify(Object.fromEntries(header)));
  const dataStart = headerStart + Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(dataStart + end).fill(0x20, headerStart, dataStart);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(dataStart - headerStart), true);
  bytes.set(json, headerStart);
  named.forEach(([, { array }], i) => {
    const source = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes.set(source, dataStart + header[i][1].data_offsets[0]);
  });
  return bytes;
}

/**
 * Unpacks what `encodeArrays` or any other writer of safetensors packed, as far as the element types are
 * known. The arrays are views of `bytes` where its alignment allows, else copies.
 * @throws ReleaseError if the bytes are not in that layout
 */
export function decodeArrays(bytes: Uint8Array): Record<string, NamedArray> {
  const dataStart = headerStart + headerLength(bytes);
  const entries = parseHeader(bytes.subarray(headerStart, dataStart));
  checkTiling(entries, bytes.length - dataStart);
  return Object.fromEntries(
    entries.map(
      ([
        name,
        {
          dtype,
          shape,
          data_offsets: [start, end],
        },
      ]) => {
        const array = view(arrayTypes[dtype], name, bytes.subarray(dataStart + start, dataStart + end));
        checkArray(name, array, shape);
        return [name, { array, shape }];
      },
    ),
  );
}

function headerLength(bytes: Uint8Array): number {
  const after = bytes.length - headerStart;
  if (after < 0) throw damaged(`${bytes.length} bytes are too few`);
  const length = new DataView(bytes.buffer, bytes.byteOffset, headerStart).getBigUint64(0, true);
  if (length > Math.min(after, longestHeader)) throw damaged(`a header of ${length} bytes does not fit`);
  return Number(length);
}

function parseHeader(json: Uint8Array): [string, Entry][] {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch (cause) {
    throw damaged('its header is not JSON', cause);
  }
  if (typeof header !== 'object' || header === null || Array.isArray(header))
    throw damaged('its header is no object');
  return Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, entry]) => {
      const result = v.safeParse(entrySchema, entry);
      if (!result.success) throw damaged(`'${name}': ${result.issues[0].message}`);
      return [name, result.output];
    });
}

/** The format allows neither gaps nor overlaps: a byte belongs to exactly one array. */
function checkTiling(entries: [string, Entry][], length: number): void {
  const byPosition = entries
    .map(([, entry]) => entry.data_offsets)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let position = 0;
  for (const [start, end] of byPosition) {
    if (start !== position || end < start)
      throw damaged(`its data has a gap or an overlap at byte ${position}`);
    position = end;
  }
  if (position !== length) throw damaged(`its arrays have ${position} of its ${length} bytes`);
}

function view(type: (typeof arrayTypes)[Dtype], name: string, bytes: Uint8Array): TypedArray {
  const width = type.BYTES_PER_ELEMENT;
  if (bytes.length % width !== 0) throw damaged(`'${name}' ends within an element`);
  // Not `slice`: on a Buffer it makes another view.
  const aligned = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  return new type(aligned.buffer as ArrayBuffer, aligned.byteOffset, aligned.length / width);
}

function dtypeOf(name: string, array: TypedArray): Dtype {
  const dtype = dtypes.find((candidate) => array instanceof arrayTypes[candidate]);
  if (name === '__metadata__') throw new ReleaseError(`No array can be called '${name}'.`);
  if (!dtype) throw new ReleaseError(`Array '${name}' has elements that releases do not store.`);
  return dtype;
}

function checkArray(name: string, array: TypedArray, shape: readonly number[]): void {
  const length = shape.reduce((product, extent) => product * extent, 1);
  if (length === array.length && v.is(shapeSchema, shape)) return;
  throw new ReleaseError(`Array '${name}' has ${array.length} elements, its shape is [${shape}].`);
}

function damaged(reason: string, cause?: unknown): ReleaseError {
  return new ReleaseError(`An object with arrays is damaged: ${reason}.`, { cause });
}
