/**
 * So many titles: the given ones, then others that begin as one of them and end as another, with a word of their own, since
 * a larger catalogue has more words too.
 */
export function moreTitles(given: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => given[i] ?? mixed(given, i));
}

function mixed(given: readonly string[], i: number): string {
  const words = (at: number) => given[at % given.length].replace(/ \([^)]*\)/g, '').split(' ');
  const own = (Math.imul(i, 0x9e3779b1) >>> 0)
    .toString(26)
    .replace(/\d/g, (digit) => 'aeiourstln'[Number(digit)]);
  const year = 1930 + (i % 90);
  return `${words(7 * i)
    .slice(0, 2)
    .join(' ')} ${own} ${words(13 * i + 5)
    .slice(-2)
    .join(' ')} (${year})`;
}
