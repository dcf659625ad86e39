import { element } from './dom.ts';
import type { Panel, View } from './view.ts';

/** The plots of a view side by side. */
export function renderPanels({ panels, wide }: Pick<View, 'panels' | 'wide'>): HTMLElement {
  return element('div', { class: wide ? 'panels wide' : 'panels' }, ...panels.map(renderPanel));
}

function renderPanel({ title, summary, draw }: Panel): HTMLElement {
  const heading = element('h3', {}, title);
  const place = element('div', { role: 'img', 'aria-label': `${title}: ${summary}` });
  let drawn = 0;
  new ResizeObserver(([{ contentRect }]) => {
    const width = Math.floor(contentRect.width);
    // A new plot may change the height, which is observed as well.
    if (width === drawn || width === 0) return;
    drawn = width;
    const plot = draw(width);
    // The label describes the plot, so screen readers skip the drawing.
    plot.setAttribute('aria-hidden', 'true');
    place.replaceChildren(plot);
  }).observe(place);
  return element('figure', {}, heading, place);
}
