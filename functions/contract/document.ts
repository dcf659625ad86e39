import { type OperationName, type Route, routes } from '../http/routes.ts';
import { answersOf, gatewayAnswers } from './answers.ts';
import { contract } from './contract.ts';
import { namedJsonSchemas, schemaOf } from './json-schema.ts';
import { parametersOf } from './parameters.ts';
import { tags } from './tags.ts';

const description = `Predicts how many stars a user would give a movie.

A deployment says who may call: requests are signed by AWS credentials (\`aws\`), have a token (\`jwt\`), or neither; a
local server asks for nothing. Errors are problem documents (RFC 9457), except those that API Gateway answers by itself.`;

const securitySchemes = {
  aws: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'AWS Signature Version 4 for the service `execute-api`',
  },
  jwt: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
};

/** The contract as an OpenAPI 3.1 document. Its server is the one that it was read from. */
function openApiDocument() {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Marquee',
      version: '1.0.0',
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{}, { aws: [] }, { jwt: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: namedJsonSchemas(), responses: gatewayAnswers, securitySchemes },
  };
}

function operationOf(route: Route & { readonly operation: OperationName }): object {
  const entry = contract[route.operation];
  const { tag, summary, description, body, example } = entry;
  return {
    operationId: route.operation,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(route.access === 'iam' ? { security: [{}, { aws: [] }] } : {}),
    parameters: parametersOf(entry),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body), example: example.body } },
          },
        }),
    responses: answersOf(entry),
  };
}

/** The document as it is sent. */
export async function openApiText(): Promise<string> {
  return JSON.stringify(openApiDocument());
}
