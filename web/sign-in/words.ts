import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';

/** What went wrong at each step, and what to do. */
const words = {
  noSettings: 'The page cannot read its sign-in settings (/sign-in.json). Contact its operator.',
  noIssuer: 'The sign-in service does not answer correctly. Try again later.',
  cancelled:
    'Sign-in was cancelled, or you are not allowed to use this page. Try again, or ask its operator.',
  refused:
    'The sign-in service refused. Try again; if that does not help, contact the operator of this page.',
  notOurs: 'This answer does not belong to a sign-in from this tab. Sign in from here.',
  noToken: 'The sign-in service returned no valid token. Try again.',
};

/** Sign-in failed. The message is shown to the visitor. */
class SignInError extends Error {
  override readonly name = 'SignInError';
}

/** Takes a step. @throws SignInError with the step's message if it fails, or with the issuer's reason */
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
