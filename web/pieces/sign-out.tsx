import { signOut } from '../state/session.ts';

/** Forgets who has signed in. The issuer's own session, which other applications may share, goes on. */
export function SignOut() {
  return (
    <button type="button" class="sign-out" onClick={signOut}>
      Sign out
    </button>
  );
}
