import * as Plot from '@observablehq/plot';
import type { StarCount } from '../../../evaluation/breakdown/distribution.ts';
import type { Part } from '../../../evaluation/part.ts';
import type { PageData } from '../../page-data.ts';
import { colours } from '../colours.ts';
import { count, percent } from '../format.ts';
import { plot } from '../plot.ts';
import type { View } from '../view.ts';

export function viewDistribution({ parts }: PageData): View {
  return {
    legend: [
      { label: 'given', colour: colours.given, mark: 'square' },
      { label: 'predicted', colour: colours.model, mark: 'dot' },
    ],
    panels: parts.map((part) => ({
      title: part.name,
      summary: part.breakdown.distribution
        .map(
          (one) =>
            `${one.stars} stars: given ${share(part, one.given)}, predicted ${share(part, one.predicted)}`,
        )
        .join('; '),
      draw: (width) => drawCounts(part, width),
    })),
    table: {
      columns: ['protocol', 'stars', 'given', 'predicted'],
      rows: parts.flatMap(({ name, breakdown }) =>
        breakdown.distribution.map(({ stars, given, predicted }) => [
          name,
          String(stars),
          count(given),
          count(predicted),
        ]),
      ),
    },
  };
}

const share = ({ ratings }: Part, part: number) => percent(part / ratings);

function drawCounts(part: Part, width: number): Element {
  const counts = part.breakdown.distribution;
  const shareOf = (name: 'given' | 'predicted') => (one: StarCount) => (100 * one[name]) / part.ratings;
  const predicted = { x: 'stars', y: shareOf('predicted') } as const;
  return plot({
    width,
    height: 220,
    marginLeft: 40,
    x: { label: 'stars', tickFormat: (stars: number) => (Number.isInteger(stars) ? String(stars) : '') },
    y: { label: 'share of the ratings (%)', grid: true, ticks: 5 },
    marks: [
      Plot.barY(counts, { x: 'stars', y: shareOf('given'), fill: colours.given }),
      Plot.line(counts, { ...predicted, stroke: colours.model, strokeWidth: 2 }),
      Plot.dot(counts, { ...predicted, r: 4, fill: colours.model }),
      Plot.ruleY([0]),
      Plot.tip(
        counts,
        Plot.pointerX({
          x: 'stars',
          y: (one: StarCount) => Math.max(shareOf('given')(one), shareOf('predicted')(one)),
          title: (one: StarCount) =>
            `${one.stars} stars\ngiven ${share(part, one.given)}\npredicted ${share(part, one.predicted)}`,
        }),
      ),
    ],
  });
}
