import { isOffered, memoryOffered } from './fargate-sizes.ts';
import type { Given } from './settings-schema.ts';

/** What belongs to tokens, and means nothing without them. */
const ofTokens = ['issuer', 'audience', 'client', 'scope', 'tokens'] as const;
/** What belongs to the page's sign-in. */
const ofSignIn = ['scope', 'tokens'] as const;

/** Whether people can use the API from the page: nobody can sign for AWS in a browser. */
export function letsBrowsersIn({ auth, client }: Given): boolean {
  return auth === 'none' || (auth === 'jwt' && client !== undefined);
}

/** Values that are fine alone but not together. */
export function contradictions(given: Given): string[] {
  return [...ofAuthorization(given), ...ofPage(given), ...ofSize(given)];
}

function ofAuthorization(given: Given): string[] {
  const { auth, issuer, audience, client } = given;
  const named = (keys: readonly (keyof Given)[]) => keys.filter((key) => given[key] !== undefined);
  if (auth !== 'jwt') {
    return named(ofTokens).map((key) => `-c ${key}: requires -c auth=jwt, but auth is ${auth}`);
  }
  const faults = issuer && audience ? [] : ['-c auth=jwt: needs -c issuer=https://… and -c audience=… too'];
  if (client !== undefined) return faults;
  return [
    ...faults,
    ...named(ofSignIn).map(
      (key) => `-c ${key}: requires -c client=… as well; only the page's sign-in uses it`,
    ),
  ];
}

function ofPage(given: Given): string[] {
  if (!given.page || letsBrowsersIn(given)) return [];
  if (given.auth === 'jwt') return ['-c page=on: needs -c client=…, with which the page signs people in'];
  return [
    `-c page=on: the page cannot call an API with auth=${given.auth}, because browsers cannot sign AWS requests; use -c auth=jwt with -c client=…, or -c auth=none`,
  ];
}

function ofSize({ cpu, trainingMemory }: Given): string[] {
  if (isOffered(cpu, trainingMemory)) return [];
  return [`-c trainingMemory=${trainingMemory}: with -c cpu=${cpu} Fargate offers ${memoryOffered(cpu)}`];
}
