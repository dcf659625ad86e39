import { Store } from './store.ts';

/** What the API lets one in by. */
export interface Token {
  readonly token: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Why one is to sign in: the API asks for it, or one was signed in until the token expired, was refused before that, or was given up; or it did not work. */
export type Why = 'asked' | 'expired' | 'refused' | 'left' | 'failed';

/** Where one stands: the API has asked for nothing yet; one is coming back from the issuer; one has a token; or one is to sign in. */
export type Session =
  | { readonly state: 'open' | 'returning' }
  | ({ readonly state: 'in' } & Token)
  | {
      readonly state: 'out';
      readonly why: Why;
      /** What did not work, and what to do. */
      readonly failure?: string;
    };

/** Swagger UI reads it as well. */
const place = 'marquee.token';
/** In every tab: who has signed out is asked for the password, though the issuer may still know them. */
const leftPlace = 'marquee.left';

/** In milliseconds: tokens tell whole seconds, and the API's clock is not the browser's. */
const slack = 10_000;

const hasExpired = ({ expiresAt }: Pick<Token, 'expiresAt'>) => expiresAt - slack < Date.now();

export const session = new Store<Session>(readStored());

/** Goes back to what this tab keeps. */
export function recall(): void {
  session.set(readStored());
}

export function enter(token: Token): void {
  sessionStorage.setItem(place, JSON.stringify(token));
  localStorage.removeItem(leftPlace);
  session.set({ state: 'in', ...token });
}

export function signOut(): void {
  forget('left');
  localStorage.setItem(leftPlace, 'true');
}

export const hasLeft = () => localStorage.getItem(leftPlace) !== null;

/** The API has rejected a request. If several were under way, the first one gives the reason. @param token that it was sent with */
export function noteRefusal(token: string | undefined): void {
  const now = session.value;
  if (now.state === 'open') session.set({ state: 'out', why: 'asked' });
  if (now.state === 'in' && now.token === token) forget(hasExpired(now) ? 'expired' : 'refused');
}

function forget(why: Why): void {
  sessionStorage.removeItem(place);
  session.set({ state: 'out', why });
}

/** What a load of the page in this tab left. */
function readStored(): Session {
  try {
    const { token, expiresAt } = JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<Token>;
    if (typeof token !== 'string' || typeof expiresAt !== 'number') return { state: 'open' };
    return hasExpired({ expiresAt }) ? { state: 'out', why: 'expired' } : { state: 'in', token, expiresAt };
  } catch {
    // What is no JSON is no token; where storage is forbidden there is none.
    return { state: 'open' };
  }
}
