import * as v from 'valibot';
import { ReleaseError } from './error.ts';

/**
 * Decodes a JSON object of the release format.
 * @param version the format version that is read
 * @param name what the bytes are, for errors
 * @throws ReleaseError if they are no JSON, of another format version, or lack what `schema` asks for
 */
export function decodeJson<S extends v.GenericSchema>(
  bytes: Uint8Array,
  schema: S,
  version: number,
  name: string,
): v.InferOutput<S> {
  const value = parse(bytes, name);
  refuseOtherFormat(value, version, name);
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ReleaseError(`${name} is damaged: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}.`);
}

export function encodeJson(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function parse(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new ReleaseError(`${name} is damaged: it is not JSON.`, { cause });
  }
}

function refuseOtherFormat(value: unknown, version: number, name: string): void {
  const found = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (found === version) return;
  throw new ReleaseError(
    `${name} has format version ${JSON.stringify(found)}; this version of Marquee reads ${version}. Use the version of Marquee that wrote it, or train again.`,
  );
}
