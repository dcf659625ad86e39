import * as Plot from '@observablehq/plot';
import type { MappedMovie, MovieMap, PageData } from '../../page-data.ts';
import { colours } from '../colours.ts';
import { count, percent } from '../format.ts';
import { legible } from '../labels.ts';
import { describeEnds, equalDomains, margin, nameEnds } from '../map-edges.ts';
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
            title: `${count(movies.length)} movies, coloured by their average rating; ${sharesOf(map)}`,
            summary: `movies that suit the same people are close: ${describeEnds(map)}; the table lists all`,
            draw: (width) => drawMap(map, width),
          },
        ]
      : [],
    table: {
      columns: ['movie', 'ratings', 'average (stars)', 'across (stars)', 'up (stars)'],
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

/** In CSS pixels: a map is about as wide as it is high. */
const widest = 960;

function drawMap({ axes, movies }: MovieMap, room: number): Element {
  const width = Math.min(room, widest);
  const height = Math.max(360, width * 0.75);

  const at = { x: 'x', y: 'y' } as const;
  const [across, up] = equalDomains(movies, width, height);
  const options = {
    width,
    height,
    marginTop: margin,
    marginRight: margin,
    marginBottom: margin,
    marginLeft: margin,
    x: { domain: across, axis: null },
    y: { domain: up, axis: null },
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
  const scales = scalesOf(options, dots);
  const labels = legible(
    movies,
    ({ title, x, y }) => ({ text: title, x: scales.x(x) - margin, y: scales.y(y) }),
    width - 2 * margin,
  );
  const text = Plot.text(labels, {
    ...at,
    text: 'title',
    dy: -10,
    fill: 'currentColor',
    stroke: colours.surface,
    strokeWidth: 4,
  });
  return plot({ ...options, marks: [Plot.frame({ stroke: colours.line }), dots, text, ...nameEnds(axes)] });
}

/** Where data lies on the plot, in CSS pixels. */
function scalesOf(options: Plot.PlotOptions, mark: Plot.Markish) {
  const plot = Plot.plot({ ...options, marks: [mark] });
  const apply = (name: 'x' | 'y') => plot.scale(name)!.apply as (value: number) => number;
  return { x: apply('x'), y: apply('y') };
}

function sharesOf({ axes: [across, up] }: MovieMap): string {
  return `${percent(across.share)} of the variance across, ${percent(up.share)} up`;
}

function describe({ title, ratings, average }: MappedMovie): string {
  return `${title}\n${average.toFixed(2)} stars on average\n${count(ratings)} ratings`;
}
