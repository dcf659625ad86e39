import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeArrays,
  encodeArrays,
  type NamedArray,
  type TypedArray,
} from '../../../model/release/arrays.ts';
import { ReleaseError } from '../../../model/release/error.ts';

const typed: fc.Arbitrary<TypedArray> = fc.oneof(
  fc.float64Array(),
  fc.float32Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.int16Array(),
  fc.uint8Array(),
);
const named: fc.Arbitrary<NamedArray> = typed.chain((array) =>
  fc.constantFrom([array.length], [1, array.length], [array.length, 1, 1]).map((shape) => ({ array, shape })),
);
const tables = fc.dictionary(
  fc.string({ unit: 'grapheme' }).filter((name) => name !== '__metadata__'),
  named,
);

/** A file of safetensors, made without the code under test. */
function file(header: unknown, data: number[] = [], length?: number): Uint8Array {
  const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const start = Buffer.alloc(8);
  start.writeBigUInt64LE(BigInt(length ?? json.length));
  return new Uint8Array(Buffer.concat([start, json, Buffer.from(data)]));
}

const sameBytes = (a: TypedArray, b: TypedArray) =>
  Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));

test('the layout, by hand', () => {
  const bytes = encodeArrays({ b: { array: new Int16Array([1, -2]), shape: [2, 1] } });
  const header = '{"b":{"dtype":"I16","shape":[2,1],"data_offsets":[0,4]}}';
  const padded = header.padEnd(Math.ceil(header.length / 8) * 8);
  expect(Buffer.from(bytes).toString('latin1')).toBe(
    `${String.fromCharCode(padded.length)}\0\0\0\0\0\0\0${padded}\x01\0\xfe\xff`,
  );
});

test('every table comes back as it was, wherever its bytes lie', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 0, max: 9 }), fc.boolean(), (arrays, offset, asBuffer) => {
      const encoded = encodeArrays(arrays);
      const memory = new Uint8Array(encoded.length + offset);
      memory.set(encoded, offset);
      const moved = asBuffer ? Buffer.from(memory.buffer, offset) : memory.subarray(offset);
      const decoded = decodeArrays(moved);
      expect(Object.keys(decoded).sort()).toEqual(Object.keys(arrays).sort());
      for (const [name, { array, shape }] of Object.entries(arrays)) {
        expect(decoded[name].shape).toEqual(shape);
        expect(decoded[name].array.constructor).toBe(array.constructor);
        expect(sameBytes(decoded[name].array, array)).toBe(true);
      }
    }),
  );
});

test('every array is an aligned view of what was encoded', () => {
  fc.assert(
    fc.property(tables, (arrays) => {
      const encoded = encodeArrays(arrays);
      for (const { array } of Object.values(decodeArrays(encoded))) expect(array.buffer).toBe(encoded.buffer);
    }),
  );
});

test('shared memory and parts of larger arrays are encoded', () => {
  const shared = new Int32Array(new SharedArrayBuffer(12)).fill(7);
  const part = new Float32Array([0, 1, 2, 3]).subarray(1, 3);
  const decoded = decodeArrays(
    encodeArrays({ shared: { array: shared, shape: [3] }, part: { array: part, shape: [2] } }),
  );
  expect([...decoded.shared.array]).toEqual([7, 7, 7]);
  expect([...decoded.part.array]).toEqual([1, 2]);
});

test("other writers' files: metadata, any order, no padding", () => {
  const header = {
    __metadata__: { format: 'pt' },
    second: { dtype: 'U8', shape: [1], data_offsets: [4, 5] },
    first: { dtype: 'F32', shape: [], data_offsets: [0, 4] },
  };
  const decoded = decodeArrays(file(header, [0, 0, 0x80, 0x3f, 9]));
  expect(decoded).toEqual({
    first: { array: new Float32Array([1]), shape: [] },
    second: { array: new Uint8Array([9]), shape: [1] },
  });
});

describe('refuses', () => {
  const entry = { dtype: 'U8', shape: [2], data_offsets: [0, 2] };

  test.each([
    ['too few bytes', new Uint8Array(7)],
    ['a header beyond the end', file('{}', [], 3)],
    ['an enormous header', new Uint8Array(16).fill(255)],
    ['a header that is not JSON', file('{')],
    ['a header that is no object', file([entry])],
    ['a header that is not UTF-8', file({ '?': entry }, [1, 2]).map((byte) => (byte === 0x3f ? 0xff : byte))],
    ['an unknown type', file({ a: { ...entry, dtype: 'BF16' } }, [1, 2])],
    ['a type by a property of objects', file({ a: { ...entry, dtype: 'constructor' } }, [1, 2])],
    ['a shape that does not fit', file({ a: { ...entry, shape: [3] } }, [1, 2])],
    ['a negative shape', file({ a: { ...entry, shape: [-1, -2] } }, [1, 2])],
    ['a part of an element', file({ a: { dtype: 'I32', shape: [1], data_offsets: [0, 2] } }, [1, 2])],
    ['data beyond the end', file({ a: entry }, [1])],
    ['data that belongs to no array', file({ a: entry }, [1, 2, 3])],
    ['a gap', file({ a: { ...entry, data_offsets: [1, 3] } }, [1, 2, 3])],
    ['an overlap', file({ a: entry, b: { ...entry, data_offsets: [1, 3] } }, [1, 2, 3])],
    ['an end before its start', file({ a: { ...entry, data_offsets: [2, 0] } }, [1, 2])],
    ['offsets that are no numbers', file({ a: { ...entry, data_offsets: ['0', '2'] } }, [1, 2])],
  ])('%s', (_, bytes) => {
    expect(() => decodeArrays(bytes)).toThrow(ReleaseError);
  });

  test('to encode a shape that does not fit, a reserved name, a type without a name', () => {
    const array = new Uint8Array(2);
    expect(() => encodeArrays({ a: { array, shape: [3] } })).toThrow(/2 elements, its shape is \[3\]/);
    expect(() => encodeArrays({ a: { array, shape: [-1, -2] } })).toThrow(ReleaseError);
    expect(() => encodeArrays({ __metadata__: { array, shape: [2] } })).toThrow(ReleaseError);
    const other = new BigInt64Array(2) as unknown as TypedArray;
    expect(() => encodeArrays({ a: { array: other, shape: [2] } })).toThrow(ReleaseError);
  });
});

test('damaged bytes give a ReleaseError or arrays, never another error', () => {
  const good = encodeArrays({
    a: { array: new Float32Array([1, 2, 3]), shape: [3] },
    b: { array: new Uint8Array([1, 2, 3]), shape: [3] },
  });
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (position, byte, length) => {
      const bytes = good.slice(0, length);
      if (position < length) bytes[position] = byte;
      try {
        decodeArrays(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(ReleaseError);
      }
    }),
    { numRuns: 1_000 },
  );
});
