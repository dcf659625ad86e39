/** Every kind of problem that a caller can meet; the key is the last part of the document's `type`. */
export const problems = {
  'missing-body': { status: 400, title: 'The request has no body' },
  'invalid-json': { status: 400, title: 'The body is not JSON' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'invalid-field': { status: 400, title: 'A field has a wrong value' },
  'missing-field': { status: 400, title: 'A field is missing' },
  'unknown-field': { status: 400, title: 'Unknown field' },
  'unknown-genre': { status: 400, title: 'Unknown genre' },
  'too-many-items': { status: 400, title: 'Too many items in one request' },
  'stale-cursor': { status: 410, title: 'The list of this cursor no longer exists' },
  'key-reused': { status: 409, title: 'The idempotency key was used for another request' },
  'forgotten-user': { status: 410, title: 'The user was forgotten' },
  'unknown-user': { status: 404, title: 'Unknown user' },
  'unknown-movie': { status: 404, title: 'Unknown movie' },
  'unrated-movie': { status: 404, title: 'Nobody has rated the movie' },
  'unknown-route': { status: 404, title: 'Unknown route' },
  'method-not-allowed': { status: 405, title: 'The route does not allow this method' },
  'internal-error': { status: 500, title: 'Internal error' },
  'no-report': { status: 404, title: 'The release has no report' },
  'no-release': { status: 503, title: 'No release has been published yet' },
  'release-unreadable': { status: 503, title: 'The release cannot be read' },
  'store-unavailable': { status: 503, title: 'The release store cannot be reached' },
} as const;

export type ProblemName = keyof typeof problems;

/** The details of a problem that depend on the request. */
export interface ProblemDetails {
  readonly detail: string;
  /** Path of the offending field, such as `items[3].movie.year`. */
  readonly field?: string;
  readonly expected?: string;
  /** The value that was sent, shortened. */
  readonly got?: string;
  /** The values that would do. */
  readonly known?: readonly string[];
  /** The route that would answer, such as `GET /v1/movies/1/prediction`. */
  readonly route?: string;
  /** Every route of the service. */
  readonly routes?: readonly string[];
}

const typePrefix = 'urn:marquee:problem:';

/** An RFC 9457 problem document. */
export interface Problem extends ProblemDetails {
  /** `urn:marquee:problem:` and the kind: stable, and needs no domain. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
}

/** A request that gets a problem for an answer. Its text is public: internal text belongs into `cause`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemName,
    details: ProblemDetails,
    options: { readonly headers?: Readonly<Record<string, string>>; readonly cause?: unknown } = {},
  ) {
    super(details.detail, 'cause' in options ? { cause: options.cause } : {});
    const { status, title } = problems[kind];
    this.problem = { type: problemType(kind), title, status, ...details };
    this.headers = options.headers ?? {};
  }
}

/** The `type` of every document of the kind. */
export function problemType(kind: ProblemName): string {
  return `${typePrefix}${kind}`;
}

/** The last part of the document's type. */
export function problemKind({ type }: Problem): string {
  return type.slice(typePrefix.length);
}
