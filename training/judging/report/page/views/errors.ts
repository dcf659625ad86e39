import * as Plot from '@observablehq/plot';
import type { Breakdown } from '../../../evaluation/breakdown/breakdown.ts';
import type { GroupErrors } from '../../../evaluation/breakdown/errors.ts';
import { colours } from '../colours.ts';
import { count, intervalOf, stars, withInterval } from '../format.ts';
import { plot } from '../plot.ts';
import type { Viewer } from '../view.ts';

type Grouping = 'byMovieRatings' | 'byUserRatings' | 'byGenre' | 'byDecade';
type Predictor = 'model' | 'dampedBiases';

/** The RMSE of fewer ratings says little. */
const fewestRatings = 30;
const rowHeight = 22;
/** The model's marks stand above the row's middle, the baseline's below, in CSS pixels. */
const shifts: Readonly<Record<Predictor, number>> = { model: -3, dampedBiases: 3 };

/** @param unit what distinguishes the groups */
export function viewErrors(grouping: Grouping, unit: string): Viewer {
  return ({ parts }) => {
    const shown = parts
      .map(({ name, breakdown }) => ({ name, groups: largeEnough(breakdown, grouping) }))
      .filter(({ groups }) => groups.length > 1);
    const domain = domainOf(shown.flatMap(({ groups }) => groups));
    return {
      legend: [
        { label: 'Marquee', colour: colours.model, mark: 'dot' },
        { label: 'damped biases', colour: colours.baseline, mark: 'ring' },
      ],
      panels: shown.map(({ name, groups }) => ({
        title: name,
        summary: groups.map(({ label, model }) => `${label}: ${stars(model.value)}`).join(', '),
        draw: (width) => drawGroups(groups, domain, unit, width),
      })),
      table: {
        columns: ['protocol', unit, 'Marquee (95 % interval)', 'damped biases', 'ratings'],
        rows: parts.flatMap(({ name, breakdown }) =>
          breakdown[grouping].map(({ label, model, dampedBiases, ratings }) => [
            name,
            label,
            withInterval(model, stars),
            withInterval(dampedBiases, stars),
            count(ratings),
          ]),
        ),
      },
    };
  };
}

function largeEnough(breakdown: Breakdown, grouping: Grouping): GroupErrors[] {
  return breakdown[grouping].filter(({ ratings }) => ratings >= fewestRatings);
}

/** Holds every RMSE; the interval of a small group may reach beyond. */
function domainOf(groups: readonly GroupErrors[]): [number, number] {
  const errors = groups.flatMap(({ model, dampedBiases }) => [model.value, dampedBiases.value]);
  return [Math.min(...errors) - 0.04, Math.max(...errors) + 0.04];
}

function drawGroups(
  groups: readonly GroupErrors[],
  domain: [number, number],
  unit: string,
  width: number,
): Element {
  const longest = Math.max(0, ...groups.map(({ label }) => label.length));
  return plot({
    width,
    height: groups.length * rowHeight + 60,
    marginLeft: 20 + 7 * longest,
    marginRight: 56,
    marginTop: 24,
    x: { domain, label: 'RMSE (stars)', grid: true, ticks: 4 },
    y: { domain: groups.map(({ label }) => label), label: unit, labelAnchor: 'top', tickSize: 0 },
    marks: [
      ...predictorMarks(groups, 'dampedBiases'),
      ...predictorMarks(groups, 'model'),
      Plot.text(groups, {
        y: 'label',
        text: ({ ratings }: GroupErrors) => count(ratings),
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: 52,
        fill: colours.muted,
      }),
    ],
  });
}

function predictorMarks(groups: readonly GroupErrors[], predictor: Predictor) {
  const isModel = predictor === 'model';
  const colour = isModel ? colours.model : colours.baseline;
  const dy = shifts[predictor];
  return [
    Plot.ruleY(
      groups.filter((group) => intervalOf(group[predictor])),
      {
        y: 'label',
        x1: (group: GroupErrors) => intervalOf(group[predictor])![0],
        x2: (group: GroupErrors) => intervalOf(group[predictor])![1],
        stroke: colour,
        strokeOpacity: 0.7,
        dy,
        clip: true,
      },
    ),
    Plot.dot(groups, {
      y: 'label',
      x: (group: GroupErrors) => group[predictor].value,
      r: 4,
      fill: isModel ? colour : colours.surface,
      stroke: colour,
      strokeWidth: isModel ? 0 : 1.75,
      dy,
      title: (group: GroupErrors) => describe(group, predictor),
      tip: true,
    }),
  ];
}

function describe(group: GroupErrors, predictor: Predictor): string {
  const name = predictor === 'model' ? 'Marquee' : 'damped biases';
  return `${group.label}, ${name}\n${withInterval(group[predictor], stars)}\n${count(group.ratings)} ratings`;
}
