import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { cacheControl, pageHeaders } from './headers.ts';

type Answer = (request: IncomingMessage) => Promise<APIGatewayProxyStructuredResultV2>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Who answers for each file of the page, by path; `index.html` answers at `/`. Holds all of it in memory, compressed as well. */
export async function pageFiles(folder: string): Promise<ReadonlyMap<string, Answer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map((file) => answerOf(folder, file))));
}

async function answerOf(folder: string, file: string): Promise<[string, Answer]> {
  const name = relative(folder, file).split(sep).join('/');
  const path = name === 'index.html' ? '/' : `/${name}`;
  const plain = await readFile(file);
  const small = await promisify(gzip)(plain, { level: 9 });
  const headers = {
    ...pageHeaders(),
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': cacheControl(path),
    vary: 'accept-encoding',
  };
  return [path, async (request) => (takesGzip(request) ? encoded(small, headers) : whole(plain, headers))];
}

const takesGzip = ({ headers }: IncomingMessage) => /\bgzip\b/.test(String(headers['accept-encoding']));

const whole = (body: Buffer, headers: Record<string, string>) => ({
  statusCode: 200,
  headers,
  body: body.toString('base64'),
  isBase64Encoded: true,
});

const encoded = (body: Buffer, headers: Record<string, string>) =>
  whole(body, { ...headers, 'content-encoding': 'gzip' });
