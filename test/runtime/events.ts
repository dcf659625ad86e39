import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { OperationName } from '../../functions/http/routes.ts';

/** What API Gateway also sends: bodies in base64, what is wrong, what no route matches. */
type OtherEvent = 'predict-as-a-form' | 'unknown-route' | 'wrong-method' | 'unknown-user' | 'bad-body';
export type EventName = OperationName | OtherEvent;

/**
 * An event of API Gateway's HTTP API, payload format 2.0, whole.
 * @throws Error if there is none: every route needs one
 */
export function readEvent(name: EventName): APIGatewayProxyEventV2 {
  return JSON.parse(readFileSync(new URL(`events/${name}.json`, import.meta.url), 'utf8'));
}

/** Everything in an event that might tell who asked, or about what. Short values occur by chance and tell nothing. */
export function personalParts(event: APIGatewayProxyEventV2): string[] {
  const { headers, pathParameters = {}, body = '', cookies, requestContext, rawPath } = event;
  const { rawQueryString, queryStringParameters } = event;
  const json = event.isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;
  const { http, authorizer } = requestContext as unknown as Record<string, unknown>;
  const path = Object.keys(pathParameters).length > 0 ? rawPath : '';
  const parts = { headers, pathParameters, cookies, http: { ...(http as object), path }, authorizer };
  return leaves([
    parts,
    rawQueryString,
    queryStringParameters,
    path,
    body,
    json === '' ? '' : JSON.parse(json),
  ]).filter((part) => part.length > 6);
}

function leaves(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value).flatMap(leaves);
}
