import { signOut } from '../state/session.ts';

/** Ends the session of this page. The issuer's session, which other applications may share, continues. */
export function SignOut() {
  return (
    <button type="button" class="sign-out" onClick={signOut}>
      Sign out
    </button>
  );
}
