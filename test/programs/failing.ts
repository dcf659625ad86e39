/** A command that breaks down. */
export function failNow(): never {
  throw new Error('as nobody expected');
}

failNow();
