import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll } from '@jest/globals';
import { type BundleName, bundleFolder } from '../../functions/server/bundle.ts';
import { client, node } from './installation.ts';
import { type Reply, startRuntimeApi } from './runtime-api.ts';

/** A bundle under AWS's runtime client, as one execution environment of Lambda has it. */
export interface RunningFunction {
  invoke(event: unknown): Promise<Reply & { readonly id: string }>;
  /** Ends it; what it wrote, line by line. */
  end(): Promise<Output>;
}

export interface Output {
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

const started = new Set<RunningFunction>();

// A test that fails half-way leaves no process behind.
afterAll(() => Promise.all([...started].map((one) => one.end())));

/** @param env beside what Lambda itself sets */
export async function startFunction(name: BundleName, env: NodeJS.ProcessEnv): Promise<RunningFunction> {
  const api = await startRuntimeApi();
  const child = spawn(node, [client], {
    cwd: bundleFolder,
    env: { ...lambdaEnvironment(name, api.address), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const died = output.then(([, stderr, [code, signal]]) => {
    throw new Error(`the runtime of ${name} ended (${code ?? signal}): ${stderr}`);
  });
  // It also ends with the test, when nobody waits for it any more.
  died.catch(() => {});
  const running: RunningFunction = {
    invoke: (event) => Promise.race([api.invoke(event), died]),
    async end() {
      child.kill('SIGKILL');
      const [stdout, stderr] = await output;
      await api.stop();
      return { stdout: linesOf(stdout), stderr: linesOf(stderr) };
    },
  };
  started.add(running);
  return running;
}

/** Nothing of this machine's environment: what Lambda documents, as far as functions can see it. */
function lambdaEnvironment(name: BundleName, address: string): NodeJS.ProcessEnv {
  return {
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
    AWS_LAMBDA_FUNCTION_NAME: `marquee-${name}`,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/marquee-${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: '2026/11/22/[$LATEST]0f1e2d3c4b5a69788796a5b4c3d2e1f0',
    AWS_LAMBDA_RUNTIME_API: address,
    AWS_REGION: 'eu-central-1',
    _HANDLER: `${name}.handler`,
    LAMBDA_TASK_ROOT: bundleFolder,
    LANG: 'en_US.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    TZ: ':UTC',
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
