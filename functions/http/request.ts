import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { PathParameters } from './paths.ts';
import { ProblemError } from './problem.ts';
import { idExpected, maxId } from './schemas.ts';
import { show } from './validate.ts';

/** An event as it may really arrive: by hand, from a test console, half empty. */
export type LooseEvent = Partial<APIGatewayProxyEventV2> | null | undefined;

/** What an operation sees of a request. */
export interface ApiRequest {
  readonly params: PathParameters;
  readonly event: LooseEvent;
}

/** Largest body in bytes, after base64. */
const maxBodyBytes = 256 * 1024;

/**
 * The body as JSON, whatever the content type says: `curl -d` says that JSON is a form.
 *
 * @throws ProblemError if it is missing, too large, not UTF-8 or not JSON
 */
export function readJson({ event }: ApiRequest): unknown {
  if (typeof event?.body !== 'string' || event.body === '') {
    throw new ProblemError('missing-body', { detail: 'Send a JSON object as the body.' });
  }
  const bytes = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBodyBytes) {
    const detail = `The body has ${bytes.length} bytes, the limit is ${maxBodyBytes}. Send fewer items at a time.`;
    throw new ProblemError('body-too-large', { detail });
  }
  return parseJson(decodeText(bytes));
}

/**
 * A path parameter that is an id.
 *
 * @throws ProblemError if it is not a positive 32-bit integer
 */
export function readId({ params }: ApiRequest, name: 'userId' | 'movieId'): number {
  const text = params[name] ?? '';
  const value = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= maxId) return value;
  const got = show(text);
  const detail = `${name} in the path is ${got}, but must be ${idExpected}.`;
  throw new ProblemError('invalid-field', { detail, field: name, expected: idExpected, got });
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ProblemError('invalid-json', { detail: 'The body is not UTF-8 text.' }, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const position = /at position (\d+)/.exec((cause as SyntaxError).message)?.[1];
    const where = position === undefined ? '' : ` at character ${position}`;
    throw new ProblemError('invalid-json', { detail: `The body is not valid JSON${where}.` }, { cause });
  }
}
