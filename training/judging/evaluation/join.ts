type Column = Float32Array<ArrayBufferLike> | Int32Array<ArrayBufferLike>;

/** The parts one after the other, in an array of their own type. */
export function joinFloats(parts: readonly Float32Array[]): Float32Array {
  return fill(new Float32Array(lengthOf(parts)), parts);
}

export function joinInts(parts: readonly Int32Array[]): Int32Array {
  return fill(new Int32Array(lengthOf(parts)), parts);
}

function lengthOf(parts: readonly Column[]): number {
  return parts.reduce((length, part) => length + part.length, 0);
}

function fill<T extends Column>(joined: T, parts: readonly T[]): T {
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
