/**
 * Whether a text begins with a word, or with what becomes of it by one typing mistake: a letter too many, too few or another
 * one, or two that changed places. By trying all of them.
 */
export function beginsWithin1(text: string, word: string): boolean {
  if (text.startsWith(word)) return true;
  for (let at = 0; at < word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    if (text.startsWith(before + after)) return true;
    const other = text.at(at) ?? '';
    if (other === '') continue;
    if (text.startsWith(before + other + after) || text.startsWith(before + other + word.slice(at)))
      return true;
    if (after !== '' && text.startsWith(before + after[0] + word[at] + after.slice(1))) return true;
  }
  return false;
}
