import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { S3Client } from '@aws-sdk/client-s3';
import { startOneAtATime } from './one-at-a-time.ts';

/** A real server process that speaks S3 and honours conditional writes. */
export interface Moto {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Starts `moto_server` on a free port; undefined, and says so, where it cannot be had.
 * @throws Error instead where `MARQUEE_REQUIRE_MOTO` is 1, so that an automatic run cannot miss these tests
 */
export async function startMoto(): Promise<Moto | undefined> {
  const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    await once(server, 'spawn');
    const proxy = await startOneAtATime(`http://127.0.0.1:${await portOf(server)}`);
    return { endpoint: proxy.endpoint, stop: () => Promise.all([proxy.stop(), stop(server)]).then(() => {}) };
  } catch (cause) {
    const reason = 'moto_server does not start (pip install "moto[s3,server]"), so S3 is not tested';
    if (process.env.MARQUEE_REQUIRE_MOTO === '1') throw new Error(reason, { cause });
    process.stderr.write(`SKIPPED: ${reason}: ${(cause as Error).message}\n`);
    return undefined;
  }
}

/** A client as a user of such a server would have one, without their environment. */
export function clientOf(endpoint: string): S3Client {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  return new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
}

/** The same for a process of one's own. */
export function environmentOf({ endpoint }: Pick<Moto, 'endpoint'>): NodeJS.ProcessEnv {
  return {
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    // Not inherited from `clientOf`: the programs themselves keep the warning out of their logs.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: undefined,
  };
}

async function portOf(server: ChildProcess): Promise<string> {
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stderr! })) {
    const port = /Running on http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
    if (port) {
      server.stderr!.resume();
      return port;
    }
    said.push(line);
  }
  throw new Error(`it said: ${said.join('\n')}`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGKILL');
  await exit;
}
