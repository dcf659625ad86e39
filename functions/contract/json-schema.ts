import {
  type ConversionConfig,
  type JsonSchema,
  toJsonSchema,
  toJsonSchemaDefs,
} from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { namedSchemas } from './contract.ts';

export type { JsonSchema };

const config: ConversionConfig = {
  target: 'draft-2020-12',
  // Of a pipe its last schema: what refuses arrays, or takes a number out of a query's text, stands before it.
  typeMode: 'output',
  definitions: namedSchemas,
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  overrideSchema: ({ valibotSchema, jsonSchema, errors }) =>
    errors === undefined ? { ...expectationOf(valibotSchema), ...jsonSchema } : undefined,
};

/** A schema of a request's field says in its message what it expects, in words. */
function expectationOf(schema: object): { readonly description?: string } {
  if (!('message' in schema) || typeof schema.message !== 'string') return {};
  return { description: schema.message.charAt(0).toUpperCase() + schema.message.slice(1) };
}

/**
 * A schema as JSON Schema, referring to those in `components.schemas`.
 * @throws Error if it has something that JSON Schema cannot say
 */
export function schemaOf(schema: GenericSchema): JsonSchema {
  const { $schema: _, $defs: _defs, ...own } = toJsonSchema(schema, config);
  return own;
}

/** `components.schemas`. */
export function namedJsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return toJsonSchemaDefs(namedSchemas, config);
}
