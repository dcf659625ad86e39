import { createHash } from 'node:crypto';
import type { Operation } from '../handler.ts';
import { Reply } from '../http/reply.ts';
import type { LooseEvent } from '../http/request.ts';
import { json } from '../http/response.ts';
import { lazily } from '../serving/lazily.ts';

/** Loaded when it is asked for: no other request needs it. The bundles have the finished text in its place. */
const load = lazily(async () => {
  const { openApiText } = await import('../contract/document.ts');
  const text = await openApiText();
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
});

/** `GET /v1/openapi.json`: the contract; asks nothing of the store. */
export const getOpenApi: Operation = async ({ event }) => {
  const { text, etag } = await load();
  const headers = { etag, 'cache-control': 'no-cache' };
  if (isAtHand(event, etag)) return new Reply({ statusCode: 304, headers });
  const response = json(200, text);
  return new Reply({ ...response, headers: { ...response.headers, ...headers } });
};

/** Whether `If-None-Match` lists the tag, also as a weak one: proxies that compress an answer weaken its tag. */
function isAtHand(event: LooseEvent, etag: string): boolean {
  const header: unknown = event?.headers?.['if-none-match'];
  if (typeof header !== 'string') return false;
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
