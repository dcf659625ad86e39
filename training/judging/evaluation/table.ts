import { type BaselineName, namesIn } from './baselines/names.ts';
import { formatTable, intervalCells, intervalHead } from './cells.ts';
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
