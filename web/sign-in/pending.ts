/** What must be known again when the issuer sends one back. */
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

/** Only once, so that a code is exchanged once, whatever the address says later. */
export function takePending(): Pending | undefined {
  const kept = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  return kept === null ? undefined : JSON.parse(kept);
}
