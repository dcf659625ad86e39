import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem } from './problem.ts';

type Response = APIGatewayProxyStructuredResultV2;

/** An answer. @param body JSON */
export function json(statusCode: number, body: string): Response {
  return { statusCode, headers: { 'content-type': 'application/json' }, body };
}

/** A problem as the whole answer. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>>): Response {
  return {
    statusCode: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify(problem),
  };
}
