/**
 * The finaliser of MurmurHash3 (Austin Appleby, public domain): every input bit moves every output bit.
 * @returns an unsigned 32-bit integer
 */
export function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A hash of a text, by code units; an unsigned 32-bit integer. */
export function hashText(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = mix(hash ^ Math.imul(text.charCodeAt(i), 0x9e3779b1));
  return hash;
}
