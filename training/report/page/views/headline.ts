import * as Plot from '@observablehq/plot';
import type { BaselineName } from '../../../evaluation/baselines.ts';
import type { PageData, Part } from '../../page-data.ts';
import { colours } from '../colours.ts';
import { stars } from '../format.ts';
import { plot } from '../plot.ts';
import type { View } from '../view.ts';

interface Mark {
  readonly name: string;
  readonly rmse: number;
  readonly isModel: boolean;
}

/** From the strongest to the plainest, the model first. */
const order: readonly (BaselineName | 'model')[] = [
  'model',
  'damped-biases',
  'movie-mean',
  'user-mean',
  'global-mean',
];

export function viewHeadline({ parts }: PageData): View {
  const errors = parts.flatMap((part) => foldMarks(part).map(({ rmse }) => rmse));
  const domain: [number, number] = [Math.min(...errors) - 0.01, Math.max(...errors) + 0.01];
  const hasFolds = parts.some(({ folds }) => folds.length > 1);
  return {
    legend: [
      { label: 'Marquee', colour: colours.model, mark: 'dot' },
      { label: 'baseline', colour: colours.baseline, mark: 'ring' },
      ...(hasFolds ? [{ label: 'one fold', colour: colours.baseline, mark: 'tick' } as const] : []),
    ],
    panels: parts.map((part) => ({
      title: part.name,
      summary: meanMarks(part)
        .map(({ name, rmse }) => `${name} ${stars(rmse)}`)
        .join(', '),
      draw: (width) => drawPart(part, domain, width),
    })),
    table: {
      columns: ['protocol', 'fold', ...order.map(labelOf)],
      rows: parts.flatMap(({ name, folds }) =>
        folds.map((fold, i) => [name, String(i + 1), ...order.map((one) => fold[one].toFixed(4))]),
      ),
    },
  };
}

function drawPart(part: Part, domain: [number, number], width: number): Element {
  const means = meanMarks(part);
  const style = { x: 'rmse', y: 'name' } as const;
  return plot({
    width,
    height: 170,
    marginTop: 6,
    marginLeft: 100,
    marginRight: 24,
    x: { domain, label: 'RMSE (stars)', grid: true, ticks: Math.floor(width / 70) },
    y: { domain: order.map(labelOf), label: null },
    marks: [
      Plot.tickX(part.folds.length > 1 ? foldMarks(part) : [], {
        ...style,
        stroke: colourOf,
        strokeOpacity: 0.6,
        inset: 3,
      }),
      Plot.dot(means, {
        ...style,
        r: 5,
        stroke: colourOf,
        strokeWidth: 2,
        fill: ({ isModel }: Mark) => (isModel ? colours.model : colours.surface),
        title: ({ name, rmse }: Mark) => `${name}: ${rmse.toFixed(4)} stars`,
        tip: true,
      }),
    ],
  });
}

const colourOf = ({ isModel }: Mark) => (isModel ? colours.model : colours.baseline);

function meanMarks({ model, baselines }: Part): Mark[] {
  const rmse = { model: model.rmse, ...mapErrors(baselines) };
  return order.map((one) => ({ name: labelOf(one), rmse: rmse[one], isModel: one === 'model' }));
}

function mapErrors(baselines: Part['baselines']): Record<BaselineName, number> {
  return Object.fromEntries(Object.entries(baselines).map(([name, { rmse }]) => [name, rmse])) as Record<
    BaselineName,
    number
  >;
}

function foldMarks({ folds }: Part): Mark[] {
  return folds.flatMap((fold) =>
    order.map((one) => ({ name: labelOf(one), rmse: fold[one], isModel: one === 'model' })),
  );
}

function labelOf(name: BaselineName | 'model'): string {
  return name === 'model' ? 'Marquee' : name.replace('-', ' ');
}
