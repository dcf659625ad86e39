import {
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import { noteAddress } from '../state/route.ts';
import { enter, hasLeft, recall, type Token } from '../state/session.ts';
import { findIssuer, type Issuer } from './issuer.ts';
import { keepPending, type Pending, takePending } from './pending.ts';
import { inWords } from './words.ts';

/** The only redirect address to register with the issuer; the view follows a `#`. */
const redirectUri = `${location.origin}/`;

/** In seconds, for issuers that do not state a token's lifetime. The API has the final say. */
const usualLife = 3600;

/**
 * Goes to the issuer (OpenID Connect, authorization code flow with PKCE).
 * @throws SignInError if there is none, or it cannot be reached
 */
export async function leave(): Promise<void> {
  const issuer = await findIssuer();
  const pending = {
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
    view: location.hash,
  };
  const address = await inWords('noIssuer', () => addressFor(issuer, pending));
  keepPending(pending);
  location.assign(address);
}

async function addressFor({ server, settings }: Issuer, pending: Pending): Promise<URL> {
  const { client, scope, audience } = settings;
  const address = new URL(server.authorization_endpoint!);
  const parameters = {
    response_type: 'code',
    client_id: client,
    redirect_uri: redirectUri,
    scope: [...new Set(['openid', ...scope.split(' ')])].join(' '),
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(audience === undefined ? {} : { audience }),
    ...(hasLeft() ? { prompt: 'login' } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address;
}

/**
 * Removes the issuer's response from the address, which then names the view again, and signs in with it.
 * @throws SignInError if the issuer denied access, or its response is invalid
 */
export async function arrive(answer: URLSearchParams): Promise<void> {
  const pending = takePending();
  noteAddress(`/${pending?.view ?? location.hash}`);
  // With no sign-in pending, as after going back, the response is ignored and the session kept.
  if (pending) enter(await redeem(answer, pending));
  else recall();
}

async function redeem(answer: URLSearchParams, pending: Pending): Promise<Token> {
  const { server, settings, options } = await findIssuer();
  const client = { client_id: settings.client };
  const { state, nonce, verifier } = pending;
  const granted = await inWords('notOurs', async () => validateAuthResponse(server, client, answer, state));
  const sentAt = Date.now();
  const { access_token, expires_in = usualLife } = await inWords('noToken', async () => {
    const sent = authorizationCodeGrantRequest(
      server,
      client,
      None(),
      granted,
      redirectUri,
      verifier,
      options,
    );
    return processAuthorizationCodeResponse(server, client, await sent, { expectedNonce: nonce });
  });
  return { token: access_token, expiresAt: sentAt + expires_in * 1000 };
}
