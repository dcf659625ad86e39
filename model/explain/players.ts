/** The parts of an explained prediction, besides the tastes. */
export type Player = 'user' | 'movie' | 'factors' | 'franchise' | 'content';

/** The bit of each player in a coalition's number; none of those that the model does not see. */
export class Players {
  readonly names: readonly Player[];

  constructor(withUser: boolean) {
    this.names = withUser
      ? ['user', 'movie', 'factors', 'franchise', 'content']
      : ['movie', 'franchise', 'content'];
  }

  get count(): number {
    return this.names.length;
  }

  has(coalition: number, player: Player): boolean {
    const at = this.names.indexOf(player);
    return at >= 0 && (coalition & (1 << at)) !== 0;
  }

  /** A player's value; undefined of those that the model does not see. */
  pick(values: ArrayLike<number>, player: Player): number | undefined {
    const at = this.names.indexOf(player);
    return at < 0 ? undefined : values[at];
  }
}
