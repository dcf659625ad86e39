import * as Plot from '@observablehq/plot';
import type { ShownReport } from '../../../evaluation/few-shot/figures.ts';
import type { PageData } from '../../page-data.ts';
import { colours } from '../colours.ts';
import { percent, stars } from '../format.ts';
import { plot } from '../plot.ts';
import type { View } from '../view.ts';

interface Point {
  /** Number of ratings shown. */
  readonly shown: string;
  readonly rmse: number;
  readonly name: string;
}

const lines = [
  { name: 'Marquee', colour: colours.model, rmseOf: ({ rmse }: ShownReport) => rmse },
  {
    name: 'damped biases',
    colour: colours.baseline,
    rmseOf: ({ baselines }: ShownReport) => baselines['damped-biases'].rmse,
  },
] as const;
const comparison = [
  { name: 'trained with them', symbol: 'triangle', rmseOf: ({ retrained }: ShownReport) => retrained?.rmse },
  { name: 'the same fold', symbol: 'square', rmseOf: ({ retrained }: ShownReport) => retrained?.fewShot },
] as const;

export function viewFewShot({ fewShot }: PageData): View {
  const reports = Object.entries(fewShot ?? {});
  const errors = reports.map(([shown, { rmse }]) => `${stars(rmse)} after ${shown}`);
  return {
    legend: [
      { label: 'Marquee', colour: colours.model, mark: 'line' },
      { label: 'damped biases', colour: colours.baseline, mark: 'line' },
    ],
    panels: [
      {
        title: 'error by ratings shown',
        summary: errors.join(', '),
        draw: (width) => drawErrors(reports, width),
      },
      {
        title: 'ratings in their interval',
        summary: reports
          .map(([shown, { interval }]) => `${percent(interval.coverage)} after ${shown}`)
          .join(', '),
        draw: (width) => drawCoverage(reports, width),
      },
    ],
    table: {
      columns: [
        'shown',
        'Marquee',
        'damped biases',
        'trained with them',
        'Marquee on that fold',
        'in their interval',
      ],
      rows: reports.map(([shown, report]) => [
        shown,
        ...lines.map(({ rmseOf }) => rmseOf(report).toFixed(4)),
        ...comparison.map(({ rmseOf }) => rmseOf(report)?.toFixed(4) ?? ''),
        percent(report.interval.coverage),
      ]),
    },
  };
}

type Reports = readonly (readonly [string, ShownReport])[];

function pointsOf(
  reports: Reports,
  name: string,
  rmseOf: (report: ShownReport) => number | undefined,
): Point[] {
  return reports.flatMap(([shown, report]) => {
    const rmse = rmseOf(report);
    return rmse === undefined ? [] : [{ shown, rmse, name }];
  });
}

const title = ({ name, shown, rmse }: Point) => `${name}, ${shown} shown: ${rmse.toFixed(4)} stars`;

function drawErrors(reports: Reports, width: number): Element {
  const style = { x: 'shown', y: 'rmse' } as const;
  return plot({
    width,
    height: 260,
    marginLeft: 44,
    x: { type: 'point', domain: reports.map(([shown]) => shown), label: 'ratings shown' },
    y: { label: 'root mean squared error (stars)', grid: true, nice: true },
    marks: [
      ...lines.flatMap(({ name, colour, rmseOf }) => {
        const points = pointsOf(reports, name, rmseOf);
        return [
          Plot.line(points, { ...style, stroke: colour, strokeWidth: 2 }),
          Plot.dot(points, { ...style, fill: colour, r: 4, title, tip: true }),
        ];
      }),
      ...comparison.map(({ name, symbol, rmseOf }) =>
        Plot.dot(pointsOf(reports, name, rmseOf), {
          ...style,
          symbol,
          stroke: colours.given,
          fill: colours.surface,
          strokeWidth: 1.5,
          title,
          tip: true,
        }),
      ),
    ],
  });
}

function drawCoverage(reports: Reports, width: number): Element {
  const points = reports.map(([shown, { interval }]) => ({ shown, coverage: interval.coverage }));
  return plot({
    width,
    height: 260,
    marginLeft: 44,
    x: { type: 'point', domain: reports.map(([shown]) => shown), label: 'ratings shown' },
    y: { label: 'ratings in their interval', domain: [0.7, 0.9], grid: true, tickFormat: '.0%' },
    marks: [
      Plot.ruleY([reports[0]?.[1].interval.level ?? 0.8], { stroke: colours.muted }),
      Plot.dot(points, { x: 'shown', y: 'coverage', fill: colours.model, r: 4, tip: true }),
    ],
  });
}
