import { element, svgElement } from './dom.ts';

/** A mark and what it stands for. */
export interface Key {
  readonly label: string;
  readonly colour: string;
  readonly mark: 'dot' | 'ring' | 'tick' | 'square' | 'line' | 'dashes';
}

export function renderLegend(keys: readonly Key[]): HTMLElement {
  const items = keys.map((key) => element('li', {}, swatch(key), key.label));
  return element('ul', { class: 'legend' }, ...items);
}

function swatch({ colour, mark }: Key): SVGElement {
  const box = { width: '18', height: '12', viewBox: '0 0 18 12', 'aria-hidden': 'true' };
  return svgElement('svg', box, shape(mark, colour));
}

function shape(mark: Key['mark'], colour: string): SVGElement {
  const outline = { fill: 'none', stroke: colour, 'stroke-width': '2' };
  switch (mark) {
    case 'dot':
      return svgElement('circle', { cx: '9', cy: '6', r: '4.5', fill: colour });
    case 'ring':
      return svgElement('circle', { cx: '9', cy: '6', r: '4', ...outline });
    case 'square':
      return svgElement('rect', { x: '3', width: '12', height: '12', fill: colour });
    case 'tick':
      return svgElement('path', { d: 'M9 0V12', ...outline });
    case 'line':
      return svgElement('path', { d: 'M0 6H18', ...outline });
    case 'dashes':
      return svgElement('path', { d: 'M0 6H18', ...outline, 'stroke-dasharray': '4 3' });
  }
}
