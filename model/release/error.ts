/** A release that is missing, damaged, of another format, or not the one that was expected. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}
