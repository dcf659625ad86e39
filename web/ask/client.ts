import { type MarqueeClient, marqueeClient } from '../../client/client.ts';
import { noteRefusal, session } from '../state/session.ts';
import { noteRequest } from './requests.ts';

/** The API on the page's own origin. */
export const client: MarqueeClient = marqueeClient('', {
  fetch: async (request) => {
    await noteRequest(request.clone());
    return send(request);
  },
});

/** Sends a request to the API, with the access token if the visitor is signed in. */
export async function send(request: Request): Promise<Response> {
  const { value } = session;
  const token = value.state === 'in' ? value.token : undefined;
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(request);
  if (response.status === 401) noteRefusal(token);
  return response;
}
