import { type ProblemName, problems, problemType } from '../http/problem.ts';
import { schemaOf } from './json-schema.ts';
import type { OperationContract } from './operation.ts';
import { gatewayMessage, problem } from './responses.ts';

/** A Response Object of OpenAPI, or a reference to one. */
type Answer = object;

const json = 'application/json';
const ofGateway = { [json]: { schema: schemaOf(gatewayMessage) } };

/** What API Gateway answers a caller whom it does not let through; a local server never does. */
export const gatewayAnswers: Readonly<Record<string, Answer>> = {
  Unauthorized: { description: 'No token, or an invalid one', content: ofGateway },
  Forbidden: { description: 'No signature, or a caller without permission', content: ofGateway },
  TooManyRequests: { description: 'More requests than the deployment allows', content: ofGateway },
};

/** API Gateway has an answer of its own with these, where the function has none. */
const sharedWithGateway = [413, 500, 503];

/** Responses by status. */
export function answersOf(contract: OperationContract): Readonly<Record<string, Answer>> {
  const etag = { description: 'Changes with the body', schema: { type: 'string' } };
  return {
    200: {
      description: contract.success,
      ...(contract.revalidates ? { headers: { ETag: etag } } : {}),
      content: { [contract.mediaType ?? json]: { schema: schemaOf(contract.response) } },
    },
    ...(contract.revalidates ? { 304: { description: 'The cached answer is still current' } } : {}),
    401: { $ref: '#/components/responses/Unauthorized' },
    403: { $ref: '#/components/responses/Forbidden' },
    429: { $ref: '#/components/responses/TooManyRequests' },
    ...problemAnswers(contract.problems),
  };
}

function problemAnswers(names: readonly ProblemName[]): Readonly<Record<string, Answer>> {
  // Every function may be killed, or not be there to be called.
  const statuses = new Set([500, 503, ...names.map((name) => problems[name].status)]);
  return Object.fromEntries(
    [...statuses].map((status) => [
      status,
      problemAnswer(
        status,
        names.filter((name) => problems[name].status === status),
      ),
    ]),
  );
}

function problemAnswer(status: number, names: readonly ProblemName[]): Answer {
  const gateway = sharedWithGateway.includes(status);
  const titles = names.map((name) => `${problems[name].title} (\`${name}\`)`);
  const description = [...titles, ...(gateway ? ['The function gave API Gateway no answer'] : [])];
  const kinds = {
    type: 'object',
    properties: { type: { enum: names.map(problemType) }, status: { const: status } },
  };
  return {
    description: description.join('; '),
    content: {
      ...(names.length > 0
        ? { 'application/problem+json': { schema: { allOf: [schemaOf(problem), kinds] } } }
        : {}),
      ...(gateway ? ofGateway : {}),
    },
  };
}
