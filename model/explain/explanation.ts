/** A prediction taken apart, in stars: the parts add up to it. What the model does not see is absent. */
export interface Explanation {
  /** Where everybody starts: the mean of all ratings. */
  readonly start: number;
  /** The user's habit: how generous they are, and how sure that is. */
  readonly user?: number | undefined;
  /** The movie's standing with those who rated it. */
  readonly movie?: number | undefined;
  /** How the movie fits what has been learnt of the user beyond habit and tastes. */
  readonly factors?: number | undefined;
  /** The user's tastes in those genres of the movie that count most, then in all others; none where no user is seen. */
  readonly tastes: readonly TasteStars[];
  /** What others, and the user, made of its sequels. */
  readonly franchise?: number | undefined;
  /** What the movie is: genres, age, title. */
  readonly content?: number | undefined;
  /** The networks' own part: what they answer for a typical movie and a user of whom nothing is known, beyond the mean. */
  readonly network: number;
  /** What it takes to stay within 0.5 and 5 stars. */
  readonly clipping: number;
}

interface TasteStars {
  /** Position in the vocabulary; undefined for all others. */
  readonly genre: number | undefined;
  readonly stars: number;
}
