import * as Plot from '@observablehq/plot';
import type { MappedMovie, MovieMap, PageData } from '../../page-data.ts';
import { colours } from '../colours.ts';
import { count, percent } from '../format.ts';
import { legible } from '../labels.ts';
import { plot } from '../plot.ts';
import type { View } from '../view.ts';

/** Bounds between the classes of average ratings, in stars. */
const bounds = [3, 3.4, 3.7, 4];
const classNames = ['below 3 stars', '3 to 3.4', '3.4 to 3.7', '3.7 to 4', '4 and more'];

export function viewMap({ map }: PageData): View {
  const movies = map?.movies ?? [];
  return {
    wide: true,
    legend: classNames.map((label, i) => ({ label, colour: colours.rated[i], mark: 'dot' })),
    panels: map
      ? [
          {
            title: `${count(movies.length)} movies, coloured by their average rating`,
            summary: 'movies that are alike to the model are close; the table has them all',
            draw: (width) => drawMap(map, width),
          },
        ]
      : [],
    table: {
      columns: ['movie', 'ratings', 'average (stars)', 'across', 'up'],
      rows: movies.map(({ title, ratings, average, x, y }) => [
        title,
        count(ratings),
        average.toFixed(2),
        x.toFixed(3),
        y.toFixed(3),
      ]),
    },
  };
}

function drawMap({ movies, shares }: MovieMap, width: number): Element {
  const height = Math.min(Math.max(360, width * 0.65), 640);
  const at = { x: 'x', y: 'y' } as const;
  const axis = (name: string, share: number) => `${name} direction (${percent(share)} of the variance)`;
  const options = {
    width,
    height,
    marginLeft: 20,
    marginBottom: 30,
    // What the numbers along the axes are tells nothing.
    x: { label: axis('first', shares[0]), ticks: [], inset: 10 },
    y: { label: axis('second', shares[1]), ticks: [], inset: 10 },
    r: { range: [1.5, 7] },
    color: { type: 'threshold', domain: bounds, range: colours.rated },
  } satisfies Plot.PlotOptions;
  const dots = Plot.dot(movies, {
    ...at,
    r: 'ratings',
    fill: 'average',
    fillOpacity: 0.85,
    title: describe,
    tip: true,
  });
  const { x, y } = scalesOf(options, dots);
  const labels = legible(
    movies,
    ({ title, ...movie }) => ({ text: title, x: x(movie.x), y: y(movie.y) }),
    width,
  );
  const text = Plot.text(labels, {
    ...at,
    text: 'title',
    dy: -10,
    fill: 'currentColor',
    stroke: colours.surface,
    strokeWidth: 4,
  });
  return plot({ ...options, marks: [dots, text] });
}

/** Where data lies on the plot, in CSS pixels. */
function scalesOf(options: Plot.PlotOptions, mark: Plot.Markish) {
  const plot = Plot.plot({ ...options, marks: [mark] });
  const apply = (name: 'x' | 'y') => plot.scale(name)!.apply as (value: number) => number;
  return { x: apply('x'), y: apply('y') };
}

function describe({ title, ratings, average }: MappedMovie): string {
  return `${title}\n${average.toFixed(2)} stars on average\n${count(ratings)} ratings`;
}
