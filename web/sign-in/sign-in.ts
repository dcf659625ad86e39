import { session } from '../state/session.ts';

type Flow = typeof import('./flow.ts');

/** Leaves for the issuer, which sends back to this view. Stays, and says why, if that cannot be. */
export const signIn = () => run(({ leave }) => leave());

/** To be called once, before anything is asked of the API: ends a sign-in from which the issuer has just sent back. */
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

/** Most visits need none of it. */
const loadFlow = () =>
  import('./flow.ts').catch((cause) => {
    throw new Error('The sign-in code could not be loaded. Reload the page.', { cause });
  });
