import { element } from './dom.ts';

/** Figures for those who want them to the digit, or cannot see the plots. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table behind a disclosure, made when it is first opened: all of them are thousands of elements. */
export function renderTable(table: Table, title: string): HTMLElement {
  const details = element('details', {}, element('summary', {}, 'Show as a table'));
  details.addEventListener('toggle', () => details.append(makeTable(table, title)), { once: true });
  return details;
}

function makeTable({ columns, rows }: Table, title: string): HTMLElement {
  const head = element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, name)));
  const body = rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell))));
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': `${title}: figures`, tabindex: '0' },
    table,
  );
}
