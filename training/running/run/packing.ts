import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

/** The typed arrays that a value may contain; packed values refer to them by their position here. */
const kinds = [Uint8Array, Int16Array, Int32Array, Uint32Array, Float32Array, Float64Array] as const;
type PackedArray = InstanceType<(typeof kinds)[number]>;

/** Alignment of each part in bytes, enough for every kind of array. */
const unit = 8;
const padded = (length: number) => unit * Math.ceil(length / unit);

/** Writes a value without its typed arrays, which it collects. */
class Skeleton extends DefaultSerializer {
  readonly arrays: PackedArray[] = [];

  /** Called for each typed array. */
  _writeHostObject(array: ArrayBufferView): void {
    const kind = (kinds as readonly unknown[]).indexOf(array.constructor);
    // A Buffer is one of bytes.
    if (kind < 0 && !(array instanceof Uint8Array))
      throw new TypeError(`A ${array.constructor.name} cannot be packed.`);
    this.writeUint32(Math.max(0, kind));
    this.writeUint32((array as PackedArray).length);
    this.arrays.push(array as PackedArray);
  }
}

/** Reads a value; its arrays are views of the bytes that follow. */
class Unpacker extends DefaultDeserializer {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(skeleton: Uint8Array, bytes: Uint8Array, at: number) {
    super(skeleton);
    this.#bytes = bytes;
    this.#at = at;
  }

  _readHostObject(): PackedArray {
    const Kind = kinds[this.readUint32()];
    const length = this.readUint32();
    const { buffer, byteOffset } = this.#bytes;
    const array = new Kind(buffer as ArrayBuffer, byteOffset + this.#at, length);
    this.#at += padded(array.byteLength);
    return array;
  }
}

/**
 * Returns a value as bytes: the length of its skeleton, the skeleton, the typed arrays. Arrays are copied once when they are
 * written and not at all when they are read: they are most of the data that jobs exchange.
 * @param value plain data, maps and typed arrays
 * @param reserved bytes that are left free at the front, a multiple of 8
 */
export function pack(value: unknown, reserved: number): Buffer {
  const { skeleton, arrays } = skeletonOf(value);
  let at = reserved + unit;
  const bytes = Buffer.alloc(
    arrays.reduce((sum, one) => sum + padded(one.byteLength), at + padded(skeleton.length)),
  );
  bytes.writeUint32LE(skeleton.length, reserved);
  bytes.set(skeleton, at);
  at += padded(skeleton.length);
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}

function skeletonOf(value: unknown) {
  const serializer = new Skeleton();
  serializer.writeHeader();
  serializer.writeValue(value);
  return { skeleton: serializer.releaseBuffer(), arrays: serializer.arrays };
}

/** The value of packed bytes; its arrays are views of them. @param reserved as they were packed with */
export function unpack(bytes: Uint8Array, reserved: number): unknown {
  const aligned = bytes.byteOffset % unit === 0 ? bytes : Uint8Array.from(bytes);
  const length = new Uint32Array(aligned.buffer, aligned.byteOffset + reserved, 1)[0];
  const start = reserved + unit;
  const unpacker = new Unpacker(aligned.subarray(start, start + length), aligned, start + padded(length));
  unpacker.readHeader();
  return unpacker.readValue();
}
