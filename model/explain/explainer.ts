import { hashFranchise } from '../data/catalogue.ts';
import { indexOfId } from '../data/ids.ts';
import { clampStars } from '../data/stars.ts';
import { InputLayout } from '../features/inputs.ts';
import type { MovieSubject } from '../features/subject.ts';
import { movieFactorsLayer } from '../network/user-vectors.ts';
import type { PredictorParts } from '../predict/predictor.ts';
import type { RowSource } from '../predict/row-source.ts';
import type { Question } from '../predict/rows.ts';
import {
  describedSubject,
  type MovieDescription,
  movieSubject,
  ratingsOfFranchise,
  userSubject,
} from '../predict/subjects.ts';
import type { PriorTable } from '../users/prior.ts';
import type { Explanation } from './explanation.ts';
import { FeatureSplit } from './feature-parts.ts';
import { RatingInfluences } from './influences.ts';
import { NetworkGame } from './network-game.ts';
import { type Player, Players } from './players.ts';
import { RestInputs } from './rest-inputs.ts';
import { owenValues } from './shapley.ts';
import { type TypicalMovie, typicalMovie } from './typical-movie.ts';

/** What of a model its explanations are made from. */
type ExplainedParts = Pick<PredictorParts, keyof RowSource | 'kind' | 'rows'>;

/**
 * Takes predictions of a model apart, exactly: the parts add up to the prediction.
 *
 * What is known of a question is dealt to players, and the networks are asked for every coalition of them, what the others
 * would tell being replaced by a reference: a typical movie, and a user of whom nothing is known. Each part is then the
 * player's Shapley value (Lundberg & Lee, A Unified Approach to Interpreting Model Predictions, 2017; with one reference:
 * Sundararajan & Najmi, The Many Shapley Values for Model Explanation, 2020); tastes are a union that shares its own out.
 */
export class Explainer {
  readonly #parts: ExplainedParts;
  readonly #players: Players;
  readonly #typical: TypicalMovie;
  readonly #split: FeatureSplit;
  readonly #game: NetworkGame;
  readonly #rest: RestInputs;
  readonly #influences: RatingInfluences | undefined;

  /**
   * @param parts of the model whose predictions are taken apart
   * @param prior of the factors; of no use to a model without factors of movies
   */
  constructor(parts: ExplainedParts, prior: PriorTable) {
    const { constants, network, kind } = parts;
    const layout = new InputLayout(constants, kind.withUser);
    this.#parts = parts;
    this.#typical = typicalMovie(parts, layout);
    this.#split = new FeatureSplit(layout, constants, this.#typical.features);
    this.#game = new NetworkGame(network);
    this.#players = new Players(kind.withUser);
    this.#rest = new RestInputs(network, this.#players, { user: prior.mean, movie: this.#typical.factors });
    const factors = network.table(movieFactorsLayer);
    this.#influences = factors && new RatingInfluences(prior, factors, constants.globalMean);
  }

  /** Takes what the model predicts for the question apart. */
  explain({ user, movie }: Question): Explanation {
    const { constants } = this.#parts;
    const { subject, franchise } = this.#movieOf(movie);
    const known = this.#parts.kind.withUser ? user : undefined;
    const parts = this.#split.split(subject, known && userSubject(known, franchise));
    const rest = this.#rest.of(known, movie);
    const differences = this.#players.names.map((player) => parts.players[player]);
    const ofTastes = parts.tastes.map(({ difference }) => difference);
    this.#parts.rows.forget();
    const game = this.#game.play(this.#typical.features, [...differences, ...ofTastes], rest);
    this.#parts.rows.forget();
    const values = owenValues(game, this.#players.count);
    const of = (player: Player) => this.#players.pick(values, player);
    const tastes = parts.tastes.map(({ genre }, i) => ({ genre, stars: values[this.#players.count + i] }));
    const whole = game[game.length - 1];
    return {
      start: constants.globalMean,
      user: of('user'),
      movie: of('movie'),
      factors: of('factors'),
      tastes,
      franchise: of('franchise'),
      content: of('content'),
      network: game[0] - constants.globalMean,
      clipping: clampStars(whole) - whole,
    };
  }

  /** What each rating of a user brings to the factors' product; undefined where the model has none. */
  get influences(): RatingInfluences | undefined {
    return this.#influences;
  }

  /** Id of a movie of the catalogue, by its position. */
  movieId(movie: number): number {
    return this.#parts.catalogue.ids[movie];
  }

  /** The movie as its inputs are made of it, and the position of its franchise, or -1. */
  #movieOf(movie: number | MovieDescription): { readonly subject: MovieSubject; readonly franchise: number } {
    const { catalogue, constants, franchises } = this.#parts;
    const hash = typeof movie === 'number' ? catalogue.franchises[movie] : hashFranchise(movie.title ?? '');
    const franchise = indexOfId(franchises.hashes, hash);
    if (typeof movie === 'number') return { subject: movieSubject(movie, this.#parts), franchise };
    return {
      subject: describedSubject(movie, constants, ratingsOfFranchise(franchises, franchise)),
      franchise,
    };
  }
}
