import * as v from 'valibot';
import { routes } from './routes.ts';

/** The CORS headers sent to browsers by API Gateway or the local server, in front of the functions. */
export const cors = {
  methods: [...new Set(routes.map(({ method }) => method))],
  /** Of a body, a rating, a cached answer and a token; the rest are those of a signature. */
  requestHeaders: [
    'authorization',
    'content-type',
    'idempotency-key',
    'if-none-match',
    'x-amz-content-sha256',
    'x-amz-date',
    'x-amz-security-token',
  ],
  /** Response headers that a page may read, besides those that it always may. */
  responseHeaders: ['allow', 'apigw-requestid', 'etag', 'retry-after'],
  /** Seconds that a browser need not ask again; none keeps it longer than two hours. */
  maxAge: 7200,
} as const;

const expected = 'an origin such as https://app.example.org, or several separated by commas';

/** Text as origins. */
export const origins = v.pipe(
  v.string(expected),
  v.transform((text) => text.split(',')),
  v.check((list) => list.every(isOrigin), expected),
);

/** Whether a browser would send it as an origin: no path, no default port, no capitals. */
export function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
