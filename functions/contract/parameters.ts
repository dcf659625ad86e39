import { type JsonSchema, schemaOf } from './json-schema.ts';
import type { FieldsSchema, OperationContract } from './operation.ts';

/** A Parameter Object of OpenAPI. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
  readonly example?: unknown;
  readonly style?: 'form';
  readonly explode?: false;
}

export function parametersOf({ path, query, headers, revalidates, example }: OperationContract): Parameter[] {
  const ofPath = Object.entries(path).map(([name, schema]) =>
    parameter('path', name, schemaOf(schema), true, example.path?.[name]),
  );
  return [
    ...ofPath,
    ...fieldsOf('query', query, example.query),
    ...fieldsOf('header', headers, example.headers),
    ...(revalidates ? [ifNoneMatch] : []),
  ];
}

const ifNoneMatch: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of a cached answer',
  schema: { type: 'string' },
};

function fieldsOf(
  place: 'query' | 'header',
  fields: FieldsSchema | undefined,
  examples: Readonly<Record<string, unknown>> = {},
): Parameter[] {
  if (!fields) return [];
  const { properties = {}, required = [] } = schemaOf(fields);
  return Object.entries(properties).map(([name, schema]) =>
    parameter(place, name, withDefault(schema as JsonSchema), required.includes(name), examples[name]),
  );
}

/** A query's schema takes text, so that the default of a number is text too. */
function withDefault(schema: JsonSchema): JsonSchema {
  const isNumber = schema.type === 'integer' || schema.type === 'number';
  return isNumber && schema.default !== undefined ? { ...schema, default: Number(schema.default) } : schema;
}

function parameter(
  place: Parameter['in'],
  name: string,
  { description, ...schema }: JsonSchema,
  required: boolean,
  example: unknown,
): Parameter {
  return {
    name,
    in: place,
    required,
    ...(description === undefined ? {} : { description }),
    schema,
    ...(example === undefined ? {} : { example }),
    // API Gateway joins the values of a repeated parameter by commas.
    ...(place === 'query' && schema.type === 'array' ? { style: 'form', explode: false } : {}),
  };
}
