import type { Settings } from '../settings.ts';

/** How the page signs people in. */
export interface SignIn {
  /** What it reads as `sign-in.json`. */
  readonly document: string;
  /** Origins that it sends requests to for that. */
  readonly origins: readonly string[];
}

/** Undefined where the API asks nobody who they are. */
export function signInOf({ auth, issuer, audience, client, scope = 'openid', tokens }: Settings) {
  if (auth !== 'jwt') return undefined;
  const [first] = audience!;
  // Issuers whose tokens are for the client itself do not know the parameter.
  const named = first === client ? {} : { audience: first };
  const origins = [...new Set([new URL(issuer!).origin, ...(tokens ? [tokens] : [])])];
  return { document: JSON.stringify({ issuer, client, scope, ...named }), origins } satisfies SignIn;
}
