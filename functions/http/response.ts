import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem } from './problem.ts';

type Response = APIGatewayProxyStructuredResultV2;

/** An answer in JSON. */
export function json(statusCode: number, body: object): Response {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** A problem as the whole answer. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>>): Response {
  return {
    statusCode: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify(problem),
  };
}
