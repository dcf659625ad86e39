import { wordsOf } from '../../../model/search/words.ts';
import { loadPeer } from '../peers/install.ts';

interface Index {
  addAll(documents: readonly { readonly id: number; readonly title: string }[]): void;
  search(query: string, options: object): readonly { readonly id: number }[];
  toJSON(): object;
}

interface Constructor {
  new (options: object): Index;
  loadJSON(json: string, options: object): Index;
}

const folded = (term: string) => wordsOf(term).join('');
const options = { fields: ['title'], processTerm: folded };

/** The same of MiniSearch: beginnings of all words, one mistake from four letters on, popular movies boosted. */
export class MiniSearched {
  readonly #peer: Constructor;
  readonly #index: Index;
  readonly #popularity: ArrayLike<number>;

  private constructor(peer: Constructor, index: Index, popularity: ArrayLike<number>) {
    this.#peer = peer;
    this.#index = index;
    this.#popularity = popularity;
  }

  static async build(titles: readonly string[], popularity: ArrayLike<number>): Promise<MiniSearched> {
    const peer = await loadPeer<Constructor>('minisearch');
    const index = new peer(options);
    index.addAll(titles.map((title, id) => ({ id, title })));
    return new MiniSearched(peer, index, popularity);
  }

  json(): string {
    return JSON.stringify(this.#index);
  }

  load(json: string): MiniSearched {
    return new MiniSearched(this.#peer, this.#peer.loadJSON(json, options), this.#popularity);
  }

  find(query: string, count: number): number[] {
    const found = this.#index.search(query, {
      prefix: true,
      fuzzy: (term: string) => (term.length > 3 ? 1 : false),
      combineWith: 'AND',
      boostDocument: (id: number) => 1 + Math.log1p(this.#popularity[id]),
    });
    return found.slice(0, count).map(({ id }) => id);
  }
}
