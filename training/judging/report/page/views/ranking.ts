import * as Plot from '@observablehq/plot';
import { type RankerName, rankerLabel, rankerNames } from '../../../evaluation/ranking/rankers/names.ts';
import type { RankingComparison, RankingFigures } from '../../../evaluation/ranking/report.ts';
import { rankingHead, rankingRows } from '../../../evaluation/ranking/table.ts';
import type { PageData } from '../../page-data.ts';
import { colours } from '../colours.ts';
import { plot } from '../plot.ts';
import type { View } from '../view.ts';

interface Mark {
  readonly name: string;
  readonly value: number;
  /** Ends of the 95 % confidence interval. */
  readonly low: number;
  readonly high: number;
  readonly isModel: boolean;
}

const measures = { ndcg10: 'NDCG@10', recall20: 'Recall@20' } as const;
type Measure = keyof typeof measures;

export function viewRanking({ ranking }: PageData): View {
  const { fewShot, ...known } = ranking!;
  const groups: [string, RankingComparison][] = [
    ['known users', known],
    ...Object.entries(fewShot).map(([shown, one]): [string, RankingComparison] => [
      `new users, ${shown} ratings`,
      one,
    ]),
  ];
  const furthest = (measure: Measure) =>
    Math.max(...groups.flatMap(([, one]) => marksOf(one, measure).map(({ high }) => high)));
  return {
    legend: [
      { label: 'Marquee', colour: colours.model, mark: 'dot' },
      { label: 'baseline', colour: colours.baseline, mark: 'ring' },
    ],
    panels: groups.flatMap(([who, one]) =>
      (Object.keys(measures) as Measure[]).map((measure) => {
        const marks = marksOf(one, measure);
        return {
          title: `${measures[measure]}, ${who}`,
          summary: marks.map(({ name, value }) => `${name} ${value.toFixed(3)}`).join(', '),
          draw: (width: number) => drawMarks(marks, measure, furthest(measure), width),
        };
      }),
    ),
    table: {
      columns: rankingHead,
      rows: rankingRows(ranking!).map((cells) => cells.map((cell) => cell.replaceAll('**', ''))),
    },
  };
}

function marksOf({ baselines, ...own }: RankingComparison, measure: Measure): Mark[] {
  const mark = (name: string, figures: RankingFigures, isModel: boolean): Mark => {
    const value = figures[measure];
    const margin = 1.96 * (figures.standardErrors[measure] ?? 0);
    return { name, value, low: value - margin, high: value + margin, isModel };
  };
  const names = [...rankerNames].reverse().filter((name) => baselines[name]);
  return [
    mark('Marquee', own, true),
    ...names.map((name: RankerName) => mark(rankerLabel(name), baselines[name]!, false)),
  ];
}

function drawMarks(marks: readonly Mark[], measure: Measure, furthest: number, width: number): Element {
  const colourOf = ({ isModel }: Mark) => (isModel ? colours.model : colours.baseline);
  return plot({
    width,
    height: 60 + 22 * marks.length,
    marginTop: 6,
    marginLeft: 130,
    marginRight: 24,
    x: { domain: [0, furthest], label: measures[measure], grid: true, ticks: Math.floor(width / 70) },
    y: { domain: marks.map(({ name }) => name), label: null },
    marks: [
      Plot.ruleY(marks, { x1: 'low', x2: 'high', y: 'name', stroke: colourOf, strokeWidth: 2 }),
      Plot.dot(marks, {
        x: 'value',
        y: 'name',
        r: 5,
        stroke: colourOf,
        strokeWidth: 2,
        fill: ({ isModel }: Mark) => (isModel ? colours.model : colours.surface),
        title: ({ name, value }: Mark) => `${name}: ${value.toFixed(4)}`,
        tip: true,
      }),
    ],
  });
}
