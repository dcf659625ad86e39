import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { eventOf } from '../serve/cases.ts';
import type { Size } from './generated-release.ts';

/** How many users a batch asks about. */
export const batchSize = 1000;

/** Users who are far from each other in a generated release, none twice, and a thousand movies, always the same. */
export class Strangers {
  readonly #size: Size;
  #next = 0;

  constructor(size: Size) {
    this.#size = size;
  }

  /** A request of `known` about somebody new to the process. */
  single(): APIGatewayProxyEventV2 {
    const { userId, movieId } = this.#pair();
    return eventOf('GET', `/v1/users/${userId}/movies/${movieId}/prediction`);
  }

  /** A request of the front door about a thousand of them. */
  batch(): APIGatewayProxyEventV2 {
    const items = Array.from({ length: batchSize }, () => this.#pair());
    return eventOf('POST', '/v1/predictions', JSON.stringify({ items }));
  }

  #pair(): { readonly userId: number; readonly movieId: number } {
    const { users, movies } = this.#size;
    // A step that is prime and no divisor of the numbers of users visits each once.
    const user = (this.#next * 611_953) % users;
    const movie = ((this.#next % batchSize) * 7_919) % movies;
    this.#next++;
    return { userId: 3 * user + 2, movieId: 2 * movie + 1 };
  }
}
