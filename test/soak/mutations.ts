import type { Request } from 'autocannon';
import type { Random } from '../../training/random.ts';

/** A request that need not be what any client would send. */
export interface Mutated {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type Mutation = (request: Mutated, random: Random) => Mutated;

const below = (random: Random, count: number) => Math.floor(random.uniform() * count);
export const pick = <T>(random: Random, of: readonly T[]): T => of[below(random, of.length)];

const oddValues = [
  null,
  true,
  -1,
  0,
  1e308,
  2 ** 53,
  1e-320,
  '',
  'NaN',
  '\u0000',
  '💥',
  [],
  {},
  [[]],
  { a: {} },
];
const oddText = ['1e999', '9'.repeat(400), '-0', 'NaN', '"\\ud800"', '{', ',', '\uFEFF', '[1,]'];
const oddPaths = [
  '%',
  '%00',
  '%ff',
  '/../',
  '//',
  ';',
  '?',
  '%2e%2e',
  '999999999999',
  '-1',
  '1.5',
  'é',
  'x'.repeat(4000),
];
const oddMethods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'GET', 'POST'];
const oddHeaders: readonly (readonly [string, string])[] = [
  ['content-type', 'text/plain; charset=utf-16'],
  ['content-type', 'application/octet-stream'],
  ['content-encoding', 'gzip'],
  ['cookie', 'a=b; =; ;;'],
  ['idempotency-key', ''],
  ['idempotency-key', 'x'.repeat(3000)],
  ['accept', '\u00ff\u00fe'],
  ['host', '..'],
];

/** The JSON with another value, or none, somewhere. */
function mutateJson(body: Buffer, random: Random, change: (holder: object, key: string) => void): Buffer {
  try {
    const root = { body: JSON.parse(body.toString()) };
    let holder: object = root;
    for (let depth = 0; depth < 8; depth++) {
      const key = pick(random, Object.keys(holder));
      const value = holder[key as keyof object] as unknown;
      const isLeaf = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
      if (isLeaf || (depth > 0 && random.uniform() < 0.3)) {
        change(holder, key);
        break;
      }
      holder = value;
    }
    return Buffer.from(JSON.stringify(root.body) ?? '');
  } catch {
    return body; // An earlier mutation has made it something else.
  }
}

const mutations: readonly Mutation[] = [
  function flipBytes(request, random) {
    const body = Buffer.from(request.body);
    for (let i = 0; i < 3 && body.length > 0; i++) body[below(random, body.length)] ^= 1 << below(random, 8);
    return { ...request, body };
  },
  function cut(request, random) {
    return { ...request, body: request.body.subarray(0, below(random, request.body.length + 1)) };
  },
  function removeField(request, random) {
    const body = mutateJson(request.body, random, (holder, key) => Reflect.deleteProperty(holder, key));
    return { ...request, body };
  },
  function changeType(request, random) {
    const value = pick(random, oddValues);
    return {
      ...request,
      body: mutateJson(request.body, random, (holder, key) => Reflect.set(holder, key, value)),
    };
  },
  function insertText(request, random) {
    const at = below(random, request.body.length + 1);
    const parts = [
      request.body.subarray(0, at),
      Buffer.from(pick(random, oddText)),
      request.body.subarray(at),
    ];
    return { ...request, body: Buffer.concat(parts) };
  },
  function replaceNumbers(request, random) {
    const number = pick(random, oddText);
    return { ...request, body: Buffer.from(request.body.toString().replace(/\d+/g, number)) };
  },
  function nest(request, random) {
    const depth = pick(random, [1, 10, 1000, 100_000]);
    const value = random.uniform() < 0.5 ? '' : request.body.toString();
    return { ...request, body: Buffer.from(`${'['.repeat(depth)}${value}${']'.repeat(depth)}`) };
  },
  function encode(request, random) {
    return {
      ...request,
      body: Buffer.from(request.body.toString(), pick(random, ['utf16le', 'latin1', 'base64'])),
    };
  },
  function changePath(request, random) {
    // The slash stays, and all fits into the 16 KiB of a head: what is no HTTP meets Node.js' parser alone, which closes
    // the connection, and a large body that is still under way then resets it.
    const at = 1 + below(random, request.path.length);
    const path = `${request.path.slice(0, at)}${pick(random, oddPaths)}${request.path.slice(at)}`;
    return { ...request, path: encodeURI(path).replaceAll('%25', '%') };
  },
  function changeMethod(request, random) {
    return { ...request, method: pick(random, oddMethods) };
  },
  function changeHeader(request, random) {
    const [name, value] = pick(random, oddHeaders);
    return { ...request, headers: { ...request.headers, [name]: value } };
  },
];

/** The request with one to three things wrong. */
export function mutate({ method, path, body = '' }: Request, random: Random): Mutated {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'key-1' };
  let request: Mutated = { method, path, headers, body: Buffer.from(body) };
  for (let times = 1 + below(random, 3); times > 0; times--)
    request = pick(random, mutations)(request, random);
  return request;
}
