import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DataError } from '../errors.ts';

export type Encoding = 'utf8' | 'latin1';

/** Whole lines of a file, each ended by `\n` alone. */
export interface Block {
  readonly text: string;
  /** Line number of the first line, from 1. */
  readonly line: number;
  /** Number of lines. */
  readonly lines: number;
}

/** A record longer than this is no record: the file is not text, or a quote in it never closes. */
export const longestRecord = 1 << 20;

const lineFeed = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Streams a text file as blocks of whole lines: no character, no CRLF and no unquoted record is ever cut.
 *
 * CRLF becomes `\n`, a byte order mark is dropped, a last line without a line break gets one.
 * @param blockBytes bytes read at a time; the default is where reading stopped getting faster
 * @throws DataError if a line is over 1 MiB
 */
export async function* readBlocks(
  path: string,
  encoding: Encoding,
  blockBytes = 1 << 18,
): AsyncGenerator<Block> {
  let line = 1;
  for await (const bytes of wholeLines(
    withoutMark(createReadStream(path, { highWaterMark: blockBytes })),
    path,
  )) {
    const text = decode(bytes, encoding);
    const lines = countLines(text);
    yield { text, line, lines };
    line += lines;
  }
}

/** UTF-8 where the whole file is valid UTF-8, else latin-1 (ml-1m, ml-100k). For small files. */
export async function detectEncoding(path: string): Promise<Encoding> {
  return isUtf8(await readFile(path)) ? 'utf8' : 'latin1';
}

/** Number of line breaks. */
export function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function decode(bytes: Buffer, encoding: Encoding): string {
  const text = bytes.toString(encoding);
  const ended = text.endsWith('\n') ? text : `${text}\n`;
  return ended.includes('\r') ? ended.replaceAll('\r\n', '\n') : ended;
}

async function* wholeLines(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = bytes.lastIndexOf(lineFeed) + 1;
    if (end > 0) yield bytes.subarray(0, end);
    rest = bytes.subarray(end);
    if (rest.length > longestRecord)
      throw new DataError(`${basename(path)} has a line of over 1 MiB: is it a text file?`);
  }
  if (rest.length > 0) yield rest;
}

async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (start === undefined) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < byteOrderMark.length) continue;
    yield start.subarray(startsWithMark(start) ? byteOrderMark.length : 0);
    start = undefined;
  }
  if (start !== undefined && start.length > 0) yield start;
}

function startsWithMark(bytes: Buffer): boolean {
  return bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark);
}
