import * as Plot from '@observablehq/plot';
import type { Coverage, CoverageFigures } from '../../../evaluation/breakdown/coverage.ts';
import type { PageData } from '../../page-data.ts';
import { colours } from '../colours.ts';
import { count, intervalOf, percent, stars, withInterval } from '../format.ts';
import { plot } from '../plot.ts';
import type { View } from '../view.ts';

const target = 0.8;
const band: readonly [number, number] = [0.75, 0.85];

interface Covered extends CoverageFigures {
  readonly name: string;
}

export function viewCoverage({ parts }: PageData): View {
  const covered: Covered[] = parts.map(({ name, breakdown }) => ({ name, ...breakdown.coverage }));
  const shares = covered.flatMap(({ byWidth }) => byWidth.map((group) => group.covered.value));
  const domain: [number, number] = [Math.min(0.7, ...shares) - 0.03, Math.max(0.9, ...shares) + 0.03];
  return {
    legend: [
      { label: 'a fifth of the ratings', colour: colours.model, mark: 'dot' },
      { label: '80 %', colour: colours.muted, mark: 'dashes' },
      { label: '75 to 85 %', colour: colours.band, mark: 'square' },
    ],
    panels: covered.map((one) => ({
      title: `${one.name}: ${percent(one.overall.covered.value)} overall`,
      summary: `${one.byWidth.map((group) => percent(group.covered.value)).join(', ')} from the narrowest fifth to the widest`,
      draw: (width) => drawCoverage(one, domain, width),
    })),
    table: {
      columns: ['protocol', 'group', 'mean width (stars)', 'covered (95 % interval)', 'ratings'],
      rows: covered.flatMap(({ name, overall, byWidth }) => [
        [name, 'all', ...cells(overall)],
        ...byWidth.map((group, i) => [name, `fifth ${i + 1}`, ...cells(group)]),
      ]),
    },
  };
}

function cells({ width, covered, ratings }: Coverage): string[] {
  return [stars(width), withInterval(covered, percent), count(ratings)];
}

function drawCoverage({ byWidth }: Covered, domain: [number, number], width: number): Element {
  return plot({
    width,
    height: 240,
    marginLeft: 44,
    x: { label: 'mean width of the intervals (stars)', nice: true, ticks: 5, inset: 10 },
    y: {
      domain,
      label: 'ratings in their interval (%)',
      percent: false,
      grid: true,
      tickFormat: (d: number) => String(Math.round(d * 100)),
      ticks: 6,
    },
    marks: [
      Plot.rectY([band], { y1: band[0], y2: band[1], fill: colours.band }),
      Plot.ruleY([target], { stroke: colours.muted, strokeDasharray: '4 3' }),
      Plot.ruleX(
        byWidth.filter(({ covered }) => intervalOf(covered)),
        {
          x: 'width',
          y1: ({ covered }: Coverage) => intervalOf(covered)![0],
          y2: ({ covered }: Coverage) => intervalOf(covered)![1],
          stroke: colours.model,
          clip: true,
        },
      ),
      Plot.dot(byWidth, {
        x: 'width',
        y: ({ covered }: Coverage) => covered.value,
        r: 4.5,
        fill: colours.model,
        title: (group: Coverage) =>
          `intervals ${stars(group.width)} stars wide\nhold ${withInterval(group.covered, percent)}\nof ${count(group.ratings)} ratings`,
        tip: true,
      }),
    ],
  });
}
