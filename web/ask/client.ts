import { type MarqueeClient, marqueeClient } from '../../client/client.ts';
import { noteRequest } from './requests.ts';

/** The API on the page's own origin. */
export const client: MarqueeClient = marqueeClient('', {
  fetch: async (request) => {
    await noteRequest(request.clone());
    return fetch(request);
  },
});
