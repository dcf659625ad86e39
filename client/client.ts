import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './openapi.d.ts';

/** Sends the requests of the contract: `client.GET('/v1/movies/{movieId}/prediction', { params: … })`. */
export type MarqueeClient = Client<paths>;

/** A value of the contract by its name in the document, such as `Prediction`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/**
 * A client of one deployment, for browsers and Node.js. Answers are `{ data, response }` or, if the status is an error's,
 * `{ error, response }`; it throws only where no answer came.
 * @param url of the API, with or without a slash at its end; empty for the origin of the page
 * @param options such as `headers` with a token, or a `fetch` that signs
 */
export function marqueeClient(url: string, options: Omit<ClientOptions, 'baseUrl'> = {}): MarqueeClient {
  // A list's values are separated by commas, which is what API Gateway makes of repeated ones.
  const querySerializer = { array: { style: 'form', explode: false } } as const;
  return createClient<paths>({ querySerializer, ...options, baseUrl: url });
}
