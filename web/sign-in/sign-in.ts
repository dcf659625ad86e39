import { session } from '../state/session.ts';

type Flow = typeof import('./flow.ts');

/** Goes to the issuer, which redirects back to this view. On failure, stays and shows why. */
export const signIn = () => run(({ leave }) => leave());

/** Completes a sign-in after the issuer's redirect. Call once, before any request to the API. */
export async function comeBack(): Promise<void> {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('code') && !answer.has('error')) return;
  session.set({ state: 'returning' });
  await run(({ arrive }) => arrive(answer));
}

async function run(step: (flow: Flow) => Promise<void>): Promise<void> {
  try {
    await step(await loadFlow());
  } catch (error) {
    session.set({ state: 'out', why: 'failed', failure: (error as Error).message });
  }
}

/** Loaded on demand: most visits do not need it. */
const loadFlow = () =>
  import('./flow.ts').catch((cause) => {
    throw new Error('The sign-in script could not be loaded. Reload the page.', { cause });
  });
