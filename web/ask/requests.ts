import { Store } from '../state/store.ts';

/** A request that the view has sent. */
export interface Sent {
  readonly method: string;
  /** With the query, such as `/v1/movies?limit=100`. */
  readonly path: string;
  /** JSON. */
  readonly body?: string;
}

/** The latest request of the view to each route, in the order in which the routes were first asked. */
export const requests = new Store<ReadonlyMap<string, Sent>>(new Map());

export function forgetRequests(): void {
  requests.set(new Map());
}

export async function noteRequest(request: Request): Promise<void> {
  const { pathname, search } = new URL(request.url);
  const sent = { method: request.method, path: pathname + search };
  const body = request.method === 'POST' ? { body: await request.text() } : {};
  requests.set(new Map(requests.value).set(`${request.method} ${pathname}`, { ...sent, ...body }));
}

/** What sends the same request from a POSIX shell. */
export function curlOf({ path, body }: Sent, origin: string): string {
  const url = quote(origin + path);
  return body === undefined
    ? `curl ${url}`
    : `curl ${url} -H 'content-type: application/json' -d ${quote(body)}`;
}

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
