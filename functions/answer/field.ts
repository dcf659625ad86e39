/** Path of a field in the body. @param at of the object that holds it; empty for the body itself */
export function fieldOf(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
