/** Markup that needs no escaping any more. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | readonly Html[] | string | number;

/** A template whose values are escaped, unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const rest = values.map((value, i) => markup(value) + strings[i + 1]);
  return new Html(strings[0] + rest.join(''));
}

function markup(value: Piece): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n');
  return escapeText(String(value));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character]);
}

/** JSON that can stand in a script element: no `<` can end it there, and floats have the digits that matter. */
export function embedJson(value: object): Html {
  const round = (_key: string, item: unknown) =>
    typeof item === 'number' && !Number.isInteger(item) ? Number(item.toPrecision(6)) : item;
  return new Html(JSON.stringify(value, round).replaceAll('<', '\\u003c'));
}
