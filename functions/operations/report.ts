import type { Operation } from '../handler.ts';
import { ProblemError } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { noQuery } from '../http/query-schemas.ts';
import { Reply } from '../http/reply.ts';
import type { BrowsedParts } from '../serving/browsing.ts';

/**
 * The report's own policy lets the browser run one script, by its hash; of the two the stricter counts. In the sandbox
 * it is of no origin, so that nothing in it could ask the API, or read what the page of this origin has stored.
 */
const contentSecurityPolicy = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** `GET /v1/release/report`: the evaluation of the release that serves, as a page with plots. */
export const getReport: Operation<BrowsedParts> = async (request, serving): Promise<Reply> => {
  readQuery(request, noQuery);
  const served = await serving.current();
  const report = await served.part('report');
  if (report) return new Reply({ statusCode: 200, headers, body: Buffer.from(report).toString() });
  const detail = `Release ${served.manifest.id} has no report; the next training writes one.`;
  throw new ProblemError('no-report', { detail });
};
