import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';

/** What goes wrong where, and what to do. */
const words = {
  noSettings: 'The page cannot read where to sign in (/sign-in.json). Tell whoever runs it.',
  noIssuer: 'The sign-in service does not answer, or not as it should. Try again in a while.',
  cancelled: 'Signing in was cancelled, or you may not use this page. Try again, or ask whoever runs it.',
  refused: 'The sign-in service refused. Try again; if that does not help, tell whoever runs this page.',
  notOurs: 'The answer does not belong to a sign-in that this tab began. Sign in from here.',
  noToken: 'The sign-in service gave no token that holds. Try again.',
};

/** Signing in does not work; the message says it to the visitor. */
class SignInError extends Error {
  override readonly name = 'SignInError';
}

/** Takes a step. @throws SignInError in the step's words if it fails, unless the issuer has said why */
export async function inWords<T>(
  step: keyof typeof words,
  take: () => Promise<T>,
  where?: string,
): Promise<T> {
  return take().catch((cause: Error) => {
    const detail = said(cause) ?? cause.message;
    const place = where === undefined ? '' : `${where}: `;
    throw new SignInError(`${words[wordsFor(cause) ?? step]} (${place}${detail})`, { cause });
  });
}

function wordsFor(cause: Error): keyof typeof words | undefined {
  if (cause instanceof AuthorizationResponseError && cause.error === 'access_denied') return 'cancelled';
  return said(cause) === undefined ? undefined : 'refused';
}

/** The issuer's own words. */
function said(cause: Error): string | undefined {
  if (!(cause instanceof AuthorizationResponseError || cause instanceof ResponseBodyError)) return undefined;
  return cause.error_description ?? cause.error;
}
