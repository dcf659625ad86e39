/**
 * Position of `id` in ascending `ids` by binary search, or -1; from `start` to before `end`, which are ascending alone.
 *
 * A search over a typed array needs nothing built at a cold start; a Map of 200,000 ids would.
 */
export function indexOfId(ids: Int32Array, id: number, start = 0, end = ids.length): number {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (ids[middle] === id) return middle;
    if (ids[middle] < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
