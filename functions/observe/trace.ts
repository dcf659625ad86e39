import type { Context } from 'aws-lambda';
import type { LooseEvent } from '../http/request.ts';

/**
 * What logs and metrics tell of a request. Nothing else of it may get there: the values in its path, its body, its
 * query and its headers can be personal, so the route's pattern stands for them.
 */
export interface Trace {
  /** API Gateway's, which the caller gets as the header `apigw-requestid`. */
  requestId?: string;
  /** Lambda's, as in the lines that the platform itself logs. */
  functionRequestId?: string;
  /** Such as `GET /v1/movies/{movieId}/prediction`; `$default` for what no route matches. */
  readonly route: string;
  /** The release that answers; absent until it is known. */
  release?: string;
}

export function traceOf(event: LooseEvent, context: Partial<Context> | undefined, route: string): Trace {
  const trace: Trace = { route };
  // An event made by hand may hold anything.
  const requestId: unknown = event?.requestContext?.requestId;
  if (typeof requestId === 'string') trace.requestId = requestId;
  const functionRequestId: unknown = context?.awsRequestId;
  if (typeof functionRequestId === 'string') trace.functionRequestId = functionRequestId;
  return trace;
}
