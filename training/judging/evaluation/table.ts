import type { IntervalFigures } from '../../../model/release/manifest.ts';
import { type BaselineName, namesIn } from './baselines/names.ts';
import { formatFewShot } from './few-shot/table.ts';
import { formatDifference } from './metrics.ts';
import { rankingHead, rankingRows } from './ranking/table.ts';
import type { EvaluationReport, ProtocolReport } from './report.ts';

/** The report as Markdown tables, errors and intervals: those on the terminal and in the README. */
export function formatReport(report: EvaluationReport): string {
  const { name, ratings, users, movies, synthetic } = report.data;
  const title = `${name}: ${ratings} ratings, ${users} users, ${movies} movies${synthetic ? ' (generated, not MovieLens)' : ''}`;
  const { 'few-shot': fewShot, ranking, ...trained } = report.protocols;
  const protocols = Object.entries(trained);
  const names = namesIn(protocols.map(([, { baselines }]) => baselines));
  const head = ['protocol', 'folds', 'RMSE', 'per fold', 'MAE', ...names, 'difference to damped biases'];
  const errors = protocols.map(([protocol, figures]) => [protocol, ...formatRow(figures, names)]);
  const intervals = protocols.map(([protocol, { interval }]) => [protocol, ...intervalCells(interval)]);
  const tables = [
    ...(protocols.length > 0
      ? [formatTable(head, errors), formatTable(['protocol', ...intervalHead], intervals)]
      : []),
    ...(fewShot ? [formatFewShot(fewShot)] : []),
    ...(ranking ? [formatTable(rankingHead, rankingRows(ranking))] : []),
  ];
  return [title, ...tables, ...report.notes].join('\n\n');
}

/** A Markdown table. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What intervals and probabilities are worth, in words: the columns of `intervalCells`. */
export const intervalHead = [
  'in their interval',
  'from the narrowest fifth to the widest',
  'NLL',
  'NLL of a constant width',
] as const;

export function intervalCells({ level, coverage, byWidth, nll, nllConstant }: IntervalFigures): string[] {
  return [
    `${percent(coverage)} of ${(100 * level).toFixed(0)} %`,
    byWidth.map((group) => percent(group.coverage)).join(', '),
    nll.toFixed(4),
    nllConstant.toFixed(4),
  ];
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function formatRow(
  { rmse, standardError, mae, folds, baselines, differenceToDampedBiases }: ProtocolReport,
  names: readonly BaselineName[],
): string[] {
  const lowest = Math.min(...folds.map((fold) => fold.rmse));
  const highest = Math.max(...folds.map((fold) => fold.rmse));
  return [
    String(folds.length),
    `**${rmse.toFixed(4)}**${standardError === null ? '' : ` ± ${standardError.toFixed(4)}`}`,
    folds.length > 1 ? `${lowest.toFixed(3)} to ${highest.toFixed(3)}` : '',
    mae.toFixed(4),
    ...names.map((name) => baselines[name]?.rmse.toFixed(4) ?? ''),
    formatDifference(differenceToDampedBiases),
  ];
}
