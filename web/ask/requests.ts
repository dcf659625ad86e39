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

/** The curl line for a POSIX shell. @param signedIn whether it needs a token, from the variable `TOKEN` */
export function curlOf({ path, body }: Sent, origin: string, signedIn: boolean): string {
  const parts = [`curl ${quote(origin + path)}`];
  if (signedIn) parts.push('-H "authorization: Bearer $TOKEN"');
  if (body !== undefined) parts.push(`-H 'content-type: application/json' -d ${quote(body)}`);
  return parts.join(' ');
}

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
