import * as Plot from '@observablehq/plot';
import type { CalibrationBin } from '../../../evaluation/breakdown/calibration.ts';
import type { PageData } from '../../page-data.ts';
import { colours } from '../colours.ts';
import { count, intervalOf, stars, withInterval } from '../format.ts';
import { plot } from '../plot.ts';
import type { View } from '../view.ts';

export function viewCalibration({ parts }: PageData): View {
  const bins = parts.flatMap(({ breakdown }) => breakdown.calibration);
  const ends = bins.flatMap(({ predicted, given }) => [predicted, given.value]);
  const domain: [number, number] = [Math.min(...ends) - 0.15, Math.max(...ends) + 0.15];
  return {
    legend: [
      { label: 'a twentieth of the ratings', colour: colours.model, mark: 'dot' },
      { label: 'perfectly calibrated', colour: colours.muted, mark: 'dashes' },
    ],
    panels: parts.map(({ name, breakdown: { calibration } }) => ({
      title: name,
      summary: summarize(calibration),
      draw: (width) => drawBins(calibration, domain, width),
    })),
    table: {
      columns: ['protocol', 'predicted', 'given (95 % interval)', 'ratings'],
      rows: parts.flatMap(({ name, breakdown }) =>
        breakdown.calibration.map(({ predicted, given, ratings }) => [
          name,
          stars(predicted),
          withInterval(given, stars),
          count(ratings),
        ]),
      ),
    },
  };
}

function drawBins(bins: readonly CalibrationBin[], domain: [number, number], width: number): Element {
  return plot({
    width,
    height: Math.min(width, 360),
    marginLeft: 40,
    x: { domain, label: 'mean prediction (stars)', grid: true, ticks: 6 },
    y: { domain, label: 'mean rating given (stars)', grid: true, ticks: 6 },
    marks: [
      Plot.line([domain[0], domain[1]], {
        x: (d) => d,
        y: (d) => d,
        stroke: colours.muted,
        strokeDasharray: '4 3',
      }),
      Plot.ruleX(
        bins.filter(({ given }) => intervalOf(given)),
        {
          x: 'predicted',
          y1: ({ given }: CalibrationBin) => intervalOf(given)![0],
          y2: ({ given }: CalibrationBin) => intervalOf(given)![1],
          stroke: colours.model,
          clip: true,
        },
      ),
      Plot.dot(bins, {
        x: 'predicted',
        y: ({ given }: CalibrationBin) => given.value,
        r: 3.5,
        fill: colours.model,
        title: describe,
        tip: true,
      }),
    ],
  });
}

function describe({ predicted, given, ratings }: CalibrationBin): string {
  return `predicted ${stars(predicted)} stars\ngiven ${withInterval(given, stars)}\n${count(ratings)} ratings`;
}

function summarize(bins: readonly CalibrationBin[]): string {
  const furthest = Math.max(...bins.map(({ predicted, given }) => Math.abs(predicted - given.value)));
  return `mean ratings given against mean predictions; they are at most ${stars(furthest)} stars apart`;
}
