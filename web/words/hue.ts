/** Angles on the colour wheel (OKLCH, degrees) of the genres that MovieLens has. */
const hues: Readonly<Record<string, number>> = {
  Action: 35,
  Adventure: 150,
  Animation: 205,
  Children: 190,
  Comedy: 75,
  Crime: 290,
  Documentary: 130,
  Drama: 265,
  Fantasy: 310,
  'Film-Noir': 280,
  Horror: 20,
  IMAX: 230,
  Musical: 340,
  Mystery: 245,
  Romance: 5,
  'Sci-Fi': 220,
  Thriller: 325,
  War: 110,
  Western: 55,
};

/** Other genres get a hue from their letters. */
export function hueOf(genre: string): number {
  const letters = Array.from(genre, (letter) => letter.codePointAt(0)!);
  return hues[genre] ?? letters.reduce((sum, letter) => (sum * 31 + letter) % 360, 7);
}
