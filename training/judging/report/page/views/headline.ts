import * as Plot from '@observablehq/plot';
import { type BaselineName, baselineLabel, namesIn } from '../../../evaluation/baselines/names.ts';
import type { Part } from '../../../evaluation/part.ts';
import type { PageData } from '../../page-data.ts';
import { colours } from '../colours.ts';
import { stars } from '../format.ts';
import { plot } from '../plot.ts';
import type { View } from '../view.ts';

interface Mark {
  readonly name: string;
  readonly rmse: number;
  readonly isModel: boolean;
}

type Predictor = BaselineName | 'model';

/** The model, then the baselines that any part has. */
function predictorsOf(parts: readonly Part[]): Predictor[] {
  return ['model', ...namesIn(parts.map(({ baselines }) => baselines)).reverse()];
}

export function viewHeadline({ parts }: PageData): View {
  const predictors = predictorsOf(parts);
  const errors = parts.flatMap((part) => foldMarks(part, predictors).map(({ rmse }) => rmse));
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
      summary: meanMarks(part, predictors)
        .map(({ name, rmse }) => `${name} ${stars(rmse)}`)
        .join(', '),
      draw: (width) => drawPart(part, predictors, domain, width),
    })),
    table: {
      columns: ['protocol', 'fold', ...predictors.map(labelOf)],
      rows: parts.flatMap(({ name, folds }) =>
        folds.map((fold, i) => [
          name,
          String(i + 1),
          ...predictors.map((one) => fold[one]?.toFixed(4) ?? ''),
        ]),
      ),
    },
  };
}

function drawPart(
  part: Part,
  predictors: readonly Predictor[],
  domain: [number, number],
  width: number,
): Element {
  const means = meanMarks(part, predictors);
  const style = { x: 'rmse', y: 'name' } as const;
  return plot({
    width,
    height: 60 + 22 * predictors.length,
    marginTop: 6,
    marginLeft: 100,
    marginRight: 24,
    x: { domain, label: 'RMSE (stars)', grid: true, ticks: Math.floor(width / 70) },
    y: { domain: predictors.map(labelOf), label: null },
    marks: [
      Plot.tickX(part.folds.length > 1 ? foldMarks(part, predictors) : [], {
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

function meanMarks({ model, baselines }: Part, predictors: readonly Predictor[]): Mark[] {
  return marksOf(predictors, (one) => (one === 'model' ? model : baselines[one])?.rmse);
}

function foldMarks({ folds }: Part, predictors: readonly Predictor[]): Mark[] {
  return folds.flatMap((fold) => marksOf(predictors, (one) => fold[one]));
}

/** One for each predictor that has an error. */
function marksOf(predictors: readonly Predictor[], rmseOf: (one: Predictor) => number | undefined): Mark[] {
  return predictors.flatMap((one) => {
    const rmse = rmseOf(one);
    return rmse === undefined ? [] : [{ name: labelOf(one), rmse, isModel: one === 'model' }];
  });
}

function labelOf(name: Predictor): string {
  return name === 'model' ? 'Marquee' : baselineLabel(name);
}
