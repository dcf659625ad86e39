/** What the tests use of it; the package brings no types. */
declare module 'autocannon' {
  export interface Request {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly body?: string;
    readonly onResponse?: (status: number, body: string) => void;
  }

  interface Options {
    readonly url: string;
    readonly connections: number;
    /** In seconds. */
    readonly duration: number;
    readonly requests: readonly Request[];
    /** Requests a second over all connections; as many as there can be unless told otherwise. */
    readonly overallRate?: number;
  }

  /** Latencies are in milliseconds. */
  interface Result {
    readonly requests: { readonly average: number; readonly total: number };
    readonly latency: { readonly p50: number; readonly p99: number; readonly p99_9: number };
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
  }

  interface Running extends Promise<Result> {
    /** @param took in milliseconds */
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, took: number) => void,
    ): this;
  }

  export default function autocannon(options: Options): Running;
}
