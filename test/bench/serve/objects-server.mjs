/**
 * Answers reads of a bucket from a folder, as S3 would; tells its port on stdout. A process of its own, since who measures
 * waits. Ends with its standard input.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [, , folder] = process.argv;
const server = createServer(async (request, response) => {
  const [path] = request.url.split('?');
  const key = decodeURIComponent(path.replace(/^\/bucket\//, ''));
  try {
    const body = await readFile(join(folder, key));
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = start === undefined ? body : body.subarray(Number(start), Number(end) + 1);
    const headers = { 'content-length': part.length, etag: `"${body.length}"` };
    response.writeHead(start === undefined ? 200 : 206, headers).end(part);
  } catch {
    response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
  }
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.stdin.resume().on('end', () => process.exit());
