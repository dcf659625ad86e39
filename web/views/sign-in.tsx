import { useState } from 'preact/hooks';
import { Waiting } from '../pieces/state.tsx';
import { signIn } from '../sign-in/sign-in.ts';
import type { Session, Why } from '../state/session.ts';

const reasons: Readonly<Record<Why, string>> = {
  asked: 'You need to sign in to use this page.',
  expired: 'Your session has ended.',
  refused: 'The API rejected your sign-in. If this happens again, contact the operator of this page.',
  left: 'You have signed out.',
  failed: 'Sign-in failed.',
};

/** Replaces every view until the visitor is signed in. */
export function SignIn({ session }: { session: Session }) {
  const [leaving, setLeaving] = useState(false);
  if (session.state !== 'out') {
    return (
      <div class="narrow">
        <h1 tabIndex={-1}>Signing you in</h1>
        <Waiting what="the sign-in service" />
      </div>
    );
  }
  const leave = async () => {
    setLeaving(true);
    await signIn();
    setLeaving(false);
  };
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>Sign in to continue</h1>
      <p class="lead">
        {reasons[session.why]} You will return to this view. Your ratings stay in this browser.
      </p>
      {session.failure !== undefined && (
        <p class="failed" role="alert">
          {session.failure}
        </p>
      )}
      <button type="button" class="primary" aria-busy={leaving} onClick={leave}>
        Sign in
      </button>
    </div>
  );
}
