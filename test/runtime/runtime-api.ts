import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { listen } from '../support/listen.ts';

/** How an invocation ended: what the handler returned, or the error that its runtime reported. */
export type Reply = { readonly response: unknown } | { readonly error: ReportedError };

export interface ReportedError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** What a runtime client talks to in Lambda, for one function. */
export interface RuntimeApi {
  /** Host and port, as `AWS_LAMBDA_RUNTIME_API` has it. */
  readonly address: string;
  /** Hands an event to the runtime; rejects if the function could not be initialised. */
  invoke(event: unknown): Promise<Reply & { readonly id: string }>;
  stop(): Promise<void>;
}

interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly settle: (reply: Reply) => void;
  readonly fail: (error: Error) => void;
}

/** The documented HTTP interface for custom runtimes, version 2018-06-01. */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let idle: ServerResponse | undefined;

  /** An invocation goes out when the runtime asks for it, and the runtime waits until there is one. */
  function next(): void {
    if (!idle || waiting.length === 0) return;
    const invocation = waiting.shift()!;
    running.set(invocation.id, invocation);
    idle.writeHead(200, headersOf(invocation.id)).end(JSON.stringify(invocation.event));
    idle = undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, kind, id, outcome] =
      /^\/2018-06-01\/runtime\/(\w+)\/([\w-]+)(?:\/(\w+))?$/.exec(request.url!) ?? [];
    if (kind === 'invocation' && id === 'next') {
      idle = response;
      return next();
    }
    const body = await json(request);
    response.writeHead(202).end('{"status":"OK"}');
    if (kind === 'init') {
      for (const { fail } of waiting) fail(new Error(`init failed: ${JSON.stringify(body)}`));
    } else if (outcome === 'response') running.get(id)?.settle({ response: body });
    else running.get(id)?.settle({ error: body as ReportedError });
  }

  const server = createServer((request, response) => void answer(request, response));
  const { port, stop } = await listen(server);
  return {
    address: `127.0.0.1:${port}`,
    async invoke(event) {
      const id = randomUUID();
      const reply = await new Promise<Reply>((settle, fail) => {
        waiting.push({ id, event, settle, fail });
        next();
      });
      return { ...reply, id };
    },
    stop,
  };
}

function headersOf(id: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'lambda-runtime-aws-request-id': id,
    'lambda-runtime-deadline-ms': String(Date.now() + 10_000),
    'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:eu-central-1:123456789012:function:marquee',
    'lambda-runtime-trace-id': 'Root=1-6923470b-3c1f0e5a7d9b2c4e6f801234;Parent=53995c3f42cd8ad8;Sampled=0',
  };
}
