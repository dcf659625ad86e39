/** State to restore when the issuer redirects back. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Such as `#/movies/858`. */
  readonly view: string;
}

const place = 'marquee.sign-in';

export function keepPending(pending: Pending): void {
  sessionStorage.setItem(place, JSON.stringify(pending));
}

/** Removes it, so that a code is exchanged only once, whatever the address says later. */
export function takePending(): Pending | undefined {
  const kept = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  return kept === null ? undefined : JSON.parse(kept);
}
