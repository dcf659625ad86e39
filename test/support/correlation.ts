/** Pearson's. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ofA, ofB] = [mean(a), mean(b)];
  const products = (left: readonly number[], from: number, right: readonly number[], to: number) =>
    left.reduce((sum, value, i) => sum + (value - from) * (right[i] - to), 0);
  return products(a, ofA, b, ofB) / Math.sqrt(products(a, ofA, a, ofA) * products(b, ofB, b, ofB));
}
