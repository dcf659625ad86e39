/** Why there is no answer: nobody is there, one has to sign in, no release is live yet, there is no such thing, or all else. */
export type FailureKind = 'gone' | 'sign-in' | 'no-release' | 'unknown' | 'other';

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a successful response. @throws Failure for any other response, or for none */
export async function bodyOf<T>(sent: Promise<Answered<T>>): Promise<T> {
  const answered = await sent.catch((cause: unknown) => {
    if ((cause as Error).name === 'AbortError') throw cause;
    throw new Failure('gone', 'The server is not responding.', { cause });
  });
  if (answered.data !== undefined) return answered.data;
  throw failureOf(answered.error, answered.response.status);
}

/** @param error a problem document (RFC 9457), or whatever came */
function failureOf(error: unknown, status: number): Failure {
  const { type = '', title, detail } = (error ?? {}) as Record<string, string | undefined>;
  const text = detail ?? title ?? `The server returned ${status}.`;
  if (status === 401) return new Failure('sign-in', text);
  if (type.endsWith(':no-release')) return new Failure('no-release', text);
  if (/:unknown-(user|movie)$/.test(type)) return new Failure('unknown', text);
  return new Failure('other', text);
}
