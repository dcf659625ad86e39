import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { lazily } from '../../serving/lazily.ts';
import { listFiles, type PageFile } from './files.ts';
import { areaOf } from './headers.ts';

type Answer = (request: IncomingMessage) => Promise<APIGatewayProxyStructuredResultV2>;

/** Who answers for each file of the page, by path. Holds in memory what has been asked for, compressed as well. */
export async function pageFiles(folder: string): Promise<ReadonlyMap<string, Answer>> {
  return new Map((await listFiles(folder)).map((file) => [file.path, answerOf(file)]));
}

function answerOf({ file, path, type, cacheControl }: PageFile): Answer {
  const plain = lazily(() => readFile(file));
  const small = lazily(async () => promisify(gzip)(await plain(), { level: 9 }));
  const headers = {
    ...areaOf(path).headers(),
    'content-type': type,
    'cache-control': cacheControl,
    vary: 'accept-encoding',
  };
  return async (request) =>
    takesGzip(request)
      ? whole(await small(), { ...headers, 'content-encoding': 'gzip' })
      : whole(await plain(), headers);
}

const takesGzip = ({ headers }: IncomingMessage) => /\bgzip\b/.test(String(headers['accept-encoding']));

const whole = (body: Buffer, headers: Record<string, string>) => ({
  statusCode: 200,
  headers,
  body: body.toString('base64'),
  isBase64Encoded: true,
});
