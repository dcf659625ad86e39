import { type FileHandle, open } from 'node:fs/promises';
import type { Dataset } from '../../../model/data/dataset.ts';

/** How large a data set is. */
export interface DataSize {
  readonly ratings: number;
  readonly users: number;
  readonly movies: number;
}

/** Called with the expected size before ratings are read; may throw to stop the reading. */
export type SizeCheck = (expected: DataSize) => void;

export function sizeOf({ ratings, users, catalogue }: Dataset): DataSize {
  return { ratings: ratings.user.length, users: users.length, movies: catalogue.ids.length };
}

const sampleBytes = 2 ** 16;

/** Estimates the number of ratings in a file from its size and the length of the lines in its middle, where ids are of usual length. */
export async function expectRatings(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const sample = await readMiddle(file, size);
    const lines = sample.toString('latin1').split('\n').length - 1;
    return Math.round((lines * size) / Math.max(1, sample.length));
  } finally {
    await file.close();
  }
}

async function readMiddle(file: FileHandle, size: number): Promise<Buffer> {
  const length = Math.min(size, sampleBytes);
  const { buffer, bytesRead } = await file.read(
    Buffer.alloc(length),
    0,
    length,
    Math.floor((size - length) / 2),
  );
  return buffer.subarray(0, bytesRead);
}
