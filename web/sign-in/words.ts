import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';

/** What went wrong at each step, and what to do. */
const words = {
  noSettings: 'The page cannot read where to sign in (/sign-in.json). Tell its operator.',
  noIssuer: 'The sign-in service is down or its answer is invalid. Try again later.',
  cancelled: 'Signing in was cancelled, or you may not use this page. Try again, or ask its operator.',
  refused: 'The sign-in service refused. Try again. If that fails, tell the operator of this page.',
  notOurs: 'This response is not for a sign-in that this tab started. Sign in from here.',
  noToken: 'The sign-in service returned no valid token. Try again.',
};

/** Sign-in failed. The message is shown to the visitor. */
class SignInError extends Error {
  override readonly name = 'SignInError';
}

/** Takes a step. @throws SignInError with the step's message if it fails, unless the issuer gave a reason */
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
