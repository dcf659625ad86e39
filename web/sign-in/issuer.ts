import {
  type AuthorizationServer,
  allowInsecureRequests,
  discoveryRequest,
  type HttpRequestOptions,
  processDiscoveryResponse,
} from 'oauth4webapi';
import { inWords } from './words.ts';

/** The sign-in settings of the deployment, from `/sign-in.json`. */
interface Settings {
  readonly issuer: URL;
  /** Id of the page as a public client. */
  readonly client: string;
  /** Several are separated by spaces. */
  readonly scope: string;
  /** Of the API, for issuers that ask for it, such as Auth0. */
  readonly audience?: string;
}

/** The issuer with its endpoints, and how requests are sent to it. */
export interface Issuer {
  readonly settings: Settings;
  readonly server: AuthorizationServer;
  readonly options: HttpRequestOptions<'GET'> & HttpRequestOptions<'POST', URLSearchParams>;
}

/** Only an issuer on the local machine may do without TLS. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** @throws SignInError if the deployment names no issuer, or discovery fails */
export async function findIssuer(): Promise<Issuer> {
  const settings = await inWords('noSettings', readSettings);
  const options = {
    [allowInsecureRequests]: loopback.includes(settings.issuer.hostname),
    signal: () => AbortSignal.timeout(10_000),
  };
  const server = await inWords('noIssuer', () => discover(settings.issuer, options), settings.issuer.host);
  return { settings, server, options };
}

async function readSettings(): Promise<Settings> {
  const response = await fetch('/sign-in.json');
  if (!response.ok) throw new Error(`status ${response.status}`);
  const { issuer, ...others } = await response.json();
  return { issuer: new URL(issuer), ...others };
}

async function discover(issuer: URL, options: Issuer['options']): Promise<AuthorizationServer> {
  return processDiscoveryResponse(issuer, await discoveryRequest(issuer, options));
}
