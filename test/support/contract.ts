import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiText } from '../../functions/contract/document.ts';
import { type OperationName, routes } from '../../functions/http/routes.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document is JSON of every shape
export type Json = any;

/** The document as it is sent. */
export const document: Json = JSON.parse(await openApiText());

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(closed(structuredClone(document)), 'contract');

/** The same with every object closed, so that a field that the document lacks is found. Clients must not rely on that. */
function closed(part: Json): Json {
  for (const child of Object.values(part ?? {})) if (typeof child === 'object') closed(child);
  // Of two schemas for one object (`allOf`) one names all of its fields: the other says no more of some of them.
  if (part?.type === 'object' && part.properties) part.additionalProperties ??= false;
  for (const refinement of part?.allOf ?? []) if (!refinement.$ref) delete refinement.additionalProperties;
  return part;
}

/** Checks values by a schema of the document. @param path of keys within it */
export function validator(...path: readonly (string | number)[]): ValidateFunction {
  const pointer = path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
  return ajv.compile({ $ref: `contract#/${encodeURI(pointer)}` });
}

/** What the document says of an operation. */
export function operationOf(name: OperationName): Json {
  const { path, method } = routes.find(({ operation }) => operation === name)!;
  return document.paths[path][method.toLowerCase()];
}

const validators = new Map<string, ValidateFunction>();

/** What is wrong with an answer by the document: nothing, if it is documented. */
export function faultsOf(
  name: OperationName,
  { status, contentType, body }: { status: number; contentType: string | null; body: unknown },
): readonly unknown[] {
  const { path, method } = routes.find(({ operation }) => operation === name)!;
  const content = operationOf(name).responses[status]?.content;
  if (!content) return [`${name} has no answer ${status}`];
  // The character set is no part of the type.
  const mediaType = (contentType ?? '').split(';')[0];
  if (!content[mediaType]) return [`${name} has no ${contentType} for ${status}`];
  const place = ['paths', path, method.toLowerCase(), 'responses', status, 'content', mediaType, 'schema'];
  const key = place.join(' ');
  const validate = validators.get(key) ?? validator(...place);
  validators.set(key, validate);
  return validate(body) ? [] : validate.errors!;
}
