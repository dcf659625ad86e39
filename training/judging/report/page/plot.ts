import * as Plot from '@observablehq/plot';

/** A plot with room for axis labels of the page's own font size. */
export function plot(options: Plot.PlotOptions): Element {
  return Plot.plot({ marginTop: 26, marginBottom: 40, ...options });
}
