/** Of an event nothing is certain; not even `String(value)` is safe on what JSON can hold. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The texts of an event's parameters by their names, none of which can mean anything else. */
export function textsOf(values: unknown): Readonly<Record<string, string>> {
  const texts: Record<string, string> = Object.create(null);
  if (typeof values !== 'object' || values === null) return texts;
  for (const [name, value] of Object.entries(values)) texts[name] = textOf(value);
  return texts;
}
