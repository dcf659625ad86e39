/** What is learnt of a movie with few ratings is mostly what its genres and years say. */
const fewestRatings = 10;
const mostMovies = 1000;

/** The movies from which the map's directions are found, and that the report shows: positions, the most rated first. */
export function mostRated(movieCount: Int32Array): Int32Array {
  const rated = Int32Array.from(movieCount.keys()).filter((movie) => movieCount[movie] >= fewestRatings);
  return rated.sort((a, b) => movieCount[b] - movieCount[a] || a - b).slice(0, mostMovies);
}
