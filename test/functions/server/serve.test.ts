import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { serve, serveFromSource } from './serve-process.ts';

test.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, then ends well', async (signal) => {
  const {
    child,
    exit,
    url: listening,
  } = serveFromSource(['--store', join(tmpdir(), 'no-such-store'), '--port', '0']);
  const url = await listening();
  expect(await (await fetch(`${url}/v1/health`)).json()).toEqual({ status: 'ok' });
  expect((await fetch(`${url}/v1/release`)).status).toBe(503);
  child.kill(signal);
  expect(await exit).toEqual([0, null]);
});

test.each<[readonly string[], NodeJS.ProcessEnv]>([
  [['--origins', 'http://localhost:5173,https://a.example'], { MARQUEE_ORIGINS: 'https://b.example' }],
  [[], { MARQUEE_ORIGINS: 'https://a.example' }],
])('browsers may call from the pages of %j %j', async (args, env) => {
  const { url: listening } = serve(['--port', '0', ...args], env);
  const headers = { origin: 'https://a.example', 'access-control-request-method': 'GET' };
  const response = await fetch(`${await listening()}/v1/health`, { method: 'OPTIONS', headers });
  expect(response.headers.get('access-control-allow-origin')).toBe('https://a.example');
});

test('a busy port ends with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { exit, stderr } = serve([], { PORT: String(port) });
  expect(await exit).toEqual([1, null]);
  expect(await stderr).toMatch(new RegExp(`^Cannot listen on port ${port} .* in use.*--port`));
  other.close();
});

test('wrong arguments are refused, with what would do', async () => {
  const refusal = async (args: readonly string[]) => {
    const { exit, stderr } = serve(args);
    expect(await exit).toEqual([1, null]);
    return stderr;
  };
  const refusals = [
    ['--port', '65536'],
    ['--prot', '1'],
    ['--origins', 'localhost:5173'],
  ].map(refusal);
  expect(await refusals[0]).toMatch(/The port is "65536", .* 0 to 65535/);
  expect(await refusals[1]).toMatch(/Unknown option '--prot'[\s\S]*npm run serve/);
  expect(await refusals[2]).toMatch(/The origins are "localhost:5173", but must be an origin such as https:/);
});
