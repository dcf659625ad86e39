/** Data that cannot be used, or cannot be had; the message says what to do about it. */
export class DataError extends Error {
  override readonly name: string = 'DataError';
}

/** A host that does not answer. The default data set falls back to generated ratings on this one alone. */
export class UnreachableError extends DataError {
  override readonly name = 'UnreachableError';
}
