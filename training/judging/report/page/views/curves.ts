import * as Plot from '@observablehq/plot';
import type { Curve, PageData } from '../../page-data.ts';
import { colours } from '../colours.ts';
import { stars } from '../format.ts';
import { plot } from '../plot.ts';
import type { View } from '../view.ts';

interface Point {
  readonly network: string;
  readonly epoch: number;
  readonly loss: number;
  readonly rmse: number | null;
}

export function viewCurves({ curves }: PageData): View {
  const parts = [...new Set(curves.map(({ part }) => part))];
  return {
    legend: [
      { label: 'held-out error', colour: colours.model, mark: 'line' },
      { label: 'training error', colour: colours.baseline, mark: 'dashes' },
    ],
    panels: parts.map((part) => {
      const points = curves.filter((curve) => curve.part === part).flatMap(pointsOf);
      return { title: part, summary: summarize(points), draw: (width) => drawCurves(points, width) };
    }),
    table: {
      columns: ['model', 'network', 'epoch', 'training error (stars)', 'held-out error (stars)'],
      rows: curves.flatMap((curve) =>
        pointsOf(curve).map(({ network, epoch, loss, rmse }) => [
          curve.part,
          network,
          String(epoch),
          stars(loss),
          rmse === null ? '' : stars(rmse),
        ]),
      ),
    },
  };
}

function pointsOf({ network, epochs }: Curve): Point[] {
  return epochs.map(({ loss, rmse }, i) => ({ network, epoch: i + 1, loss, rmse }));
}

function drawCurves(points: readonly Point[], width: number): Element {
  const epochs = Math.max(...points.map(({ epoch }) => epoch));
  const lines = { x: 'epoch', z: 'network', strokeWidth: 1.25, strokeOpacity: 0.75 } as const;
  return plot({
    width,
    height: 220,
    marginLeft: 44,
    x: { label: 'epoch', ticks: wholeTicks(epochs), tickFormat: 'd', inset: 6 },
    y: { label: 'root mean squared error (stars)', grid: true, ticks: 6, nice: true },
    marks: [
      Plot.line(points, { ...lines, y: 'loss', stroke: colours.baseline, strokeDasharray: '4 3' }),
      Plot.line(points, { ...lines, y: 'rmse', stroke: colours.model }),
      // A training of one epoch is a point, not a line.
      Plot.dot(epochs === 1 ? points : [], { x: 'epoch', y: 'loss', fill: colours.baseline }),
      Plot.dot(epochs === 1 ? points : [], { x: 'epoch', y: 'rmse', fill: colours.model }),
      Plot.tip(
        points,
        Plot.pointer({ x: 'epoch', y: (point: Point) => point.rmse ?? point.loss, title: describe }),
      ),
    ],
  });
}

/** Whole numbers, at most ten. */
function wholeTicks(last: number): number[] {
  const step = Math.ceil(last / 10);
  return Array.from({ length: Math.floor((last - 1) / step) + 1 }, (_, i) => 1 + i * step);
}

function describe({ network, epoch, loss, rmse }: Point): string {
  const heldOut = rmse === null ? '' : `\nheld out ${stars(rmse)}`;
  return `${network}, epoch ${epoch}${heldOut}\ntraining ${stars(loss)}`;
}

function summarize(points: readonly Point[]): string {
  const last = Math.max(...points.map(({ epoch }) => epoch));
  const mean = (epoch: number) => {
    const own = points.filter((point) => point.epoch === epoch && point.rmse !== null);
    return own.length > 0 ? stars(own.reduce((sum, { rmse }) => sum + rmse!, 0) / own.length) : 'not known';
  };
  return `mean held-out error ${mean(1)} after the first epoch, ${mean(last)} after the last`;
}
