import type { Mean } from './figures.ts';
import { type RankerName, rankerLabel, rankerNames } from './rankers/names.ts';
import type { RankingComparison, RankingFigures, RankingReport } from './report.ts';

/** The columns of `rankingRows`. */
export const rankingHead = [
  'ranked for',
  'ranked by',
  'NDCG@10',
  'Recall@20',
  'NDCG@10 of Marquee less this one',
  'Recall@20 of Marquee less this one',
  'coverage of the catalogue',
  'places of the 100 most rated',
] as const;

/** Lists of all users, then of new ones who show few ratings; each by Marquee, then by the baselines, the strongest first. */
export function rankingRows(report: RankingReport): string[][] {
  const fewShot = Object.entries(report.fewShot);
  return [
    ...comparisonRows('known users', report),
    ...fewShot.flatMap(([shown, figures]) => comparisonRows(`new users with ${shown} ratings`, figures)),
  ];
}

function comparisonRows(who: string, comparison: RankingComparison): string[][] {
  const { baselines, differenceToEase } = comparison;
  const names = [...rankerNames].reverse().filter((name) => baselines[name]);
  return [
    [who, '**Marquee**', ...figureCells(comparison, true)],
    ...names.map((name) => {
      const difference = name === 'ease' ? differenceToEase : undefined;
      return [who, rankerLabel(name), ...figureCells(baselines[name as RankerName]!, false, difference)];
    }),
  ];
}

function figureCells(
  { ndcg10, recall20, standardErrors, coverage, popularShare }: RankingFigures,
  bold: boolean,
  difference?: RankingComparison['differenceToEase'],
): string[] {
  const mark = bold ? '**' : '';
  const withError = (value: number, error: number | null) =>
    `${mark}${value.toFixed(4)}${mark}${error === null ? '' : ` ± ${error.toFixed(4)}`}`;
  return [
    withError(ndcg10, standardErrors.ndcg10),
    withError(recall20, standardErrors.recall20),
    difference ? signed(difference.ndcg10) : '',
    difference ? signed(difference.recall20) : '',
    `${(100 * coverage).toFixed(1)} %`,
    `${(100 * popularShare).toFixed(1)} %`,
  ];
}

function signed({ value, standardError }: Mean): string {
  const scatter = standardError === null ? '' : ` ± ${standardError.toFixed(4)}`;
  return `${value < 0 ? '' : '+'}${value.toFixed(4)}${scatter}`;
}
