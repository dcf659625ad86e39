import type { FeatureConstants } from '../features/constants.ts';
import type { InputGroup, InputLayout } from '../features/inputs.ts';
import type { MovieSubject, UserSubject } from '../features/subject.ts';
import type { Player } from './players.ts';

/** Maximum number of genres whose tastes are explained one by one; each further one would double the time. */
const mostApart = 4;

/** What a question's features differ by from those of the reference. */
type Difference = Float32Array;

/** The differences by what they tell of: with the reference they add up to the question's features. */
export interface FeatureParts {
  readonly players: Readonly<Record<Player, Difference>>;
  /** In the movie's genres that count most, then in all others; none where no user is seen. */
  readonly tastes: readonly TastePart[];
}

interface TastePart {
  /** Position in the vocabulary; undefined for all others. */
  readonly genre: number | undefined;
  readonly difference: Difference;
}

/** Takes the features of questions apart, as the list of inputs says. */
export class FeatureSplit {
  readonly #layout: InputLayout;
  readonly #constants: FeatureConstants;
  readonly #reference: Float32Array;

  /** @param reference a row of features: those of a movie, and of a user of whom nothing is known */
  constructor(layout: InputLayout, constants: FeatureConstants, reference: Float32Array) {
    this.#layout = layout;
    this.#constants = constants;
    this.#reference = reference;
  }

  /** @param user undefined where the model sees none */
  split(movie: MovieSubject, user: UserSubject | undefined): FeatureParts {
    const ofMovie = this.#row((row) => this.#layout.writeMovie(row, 0, this.#constants, movie));
    const own = this.#row((row) => user && this.#layout.writeUser(row, 0, user));
    const nothing = this.#row(() => {});
    const ofPair = this.#row((row) => user && this.#layout.writePair(row, 0, movie, user, nothing, 0));
    const { baselineAt, groups } = this.#layout;
    const of = (group: InputGroup) =>
      ofMovie.map((value, i) => (groups[i] === group ? value - this.#reference[i] + own[i] + ofPair[i] : 0));
    const players = {
      user: of('user'),
      movie: of('movie'),
      // They are in no feature: their product is a separate input.
      factors: nothing,
      franchise: of('franchise'),
      content: of('content'),
    };
    // The one input that two groups share.
    players.movie[baselineAt] -= own[baselineAt];
    players.user[baselineAt] += own[baselineAt];
    return { players, tastes: user ? this.#splitTastes(movie, user, own) : [] };
  }

  /** @param own what has been written of the user alone */
  #splitTastes(movie: MovieSubject, user: UserSubject, own: Float32Array): TastePart[] {
    const layout = this.#layout;
    const all = Array.from(this.#constants.genres.keys());
    const of = (genres: readonly number[]) =>
      this.#row((row) => {
        for (const genre of genres) row[layout.tasteAt(genre)] = own[layout.tasteAt(genre)];
        // What it writes of siblings is the franchise's.
        layout.writePair(row, 0, movie, user);
        for (let i = 0; i < row.length; i++) if (layout.groups[i] !== 'tastes') row[i] = 0;
      });
    const apart = this.#genresApart(movie, own);
    const others = all.filter((genre) => !apart.includes(genre));
    return [
      ...apart.map((genre) => ({ genre, difference: of([genre]) })),
      { genre: undefined, difference: of(others) },
    ];
  }

  /** The movie's genres with the strongest tastes, in the order of the vocabulary. */
  #genresApart({ genreFlags, genreAt = 0 }: MovieSubject, own: Float32Array): number[] {
    const strength = (genre: number) => Math.abs(own[this.#layout.tasteAt(genre)]);
    return Array.from(this.#constants.genres.keys())
      .filter((genre) => genreFlags[genreAt + genre] === 1)
      .sort((a, b) => strength(b) - strength(a))
      .slice(0, mostApart)
      .sort((a, b) => a - b);
  }

  #row(write: (row: Float32Array) => void): Float32Array {
    const row = new Float32Array(this.#layout.width);
    write(row);
    return row;
  }
}
