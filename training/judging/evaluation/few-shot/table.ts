import { formatTable, intervalCells, intervalHead } from '../cells.ts';
import { formatDifference } from '../metrics.ts';
import type { FewShotReport, ShownReport } from './figures.ts';

const head = [
  'ratings shown',
  'RMSE',
  'damped biases',
  'ratio',
  'difference to damped biases',
  'known, trained with them',
  'few-shot on the same fold',
];

/** The figures by the number of shown ratings, as Markdown tables: errors and intervals. */
export function formatFewShot({ byShown }: FewShotReport): string {
  const rows = Object.entries(byShown);
  const errors = rows.map(([shown, report]) => [shown, ...errorCells(report)]);
  const intervals = rows.map(([shown, { interval }]) => [shown, ...intervalCells(interval)]);
  const tables = [formatTable(head, errors), formatTable([head[0], ...intervalHead], intervals)];
  return ['few-shot: new users, by the number of ratings that they have shown', ...tables].join('\n\n');
}

function errorCells({
  rmse,
  standardError,
  baselines,
  differenceToDampedBiases,
  retrained,
}: ShownReport): string[] {
  const biases = baselines['damped-biases'].rmse;
  return [
    `**${rmse.toFixed(4)}**${standardError === null ? '' : ` ± ${standardError.toFixed(4)}`}`,
    biases.toFixed(4),
    (rmse / biases).toFixed(3),
    formatDifference(differenceToDampedBiases),
    retrained?.rmse.toFixed(4) ?? '',
    retrained?.fewShot.toFixed(4) ?? '',
  ];
}
