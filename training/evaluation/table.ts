import { baselineNames } from './baselines.ts';
import type { EvaluationReport, ProtocolReport } from './report.ts';

/** The report as a Markdown table: the one on the terminal and in the README. */
export function formatReport(report: EvaluationReport): string {
  const { name, ratings, users, movies, synthetic } = report.data;
  const title = `${name}: ${ratings} ratings, ${users} users, ${movies} movies${synthetic ? ' (generated, not MovieLens)' : ''}`;
  const head = [
    'protocol',
    'folds',
    'RMSE',
    'per fold',
    'MAE',
    ...baselineNames,
    'difference to damped biases',
  ];
  const rows = Object.entries(report.protocols).map(([protocol, figures]) => [
    protocol,
    ...formatRow(figures),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [title, '', ...lines].join('\n');
}

function formatRow({ rmse, mae, folds, baselines, differenceToDampedBiases }: ProtocolReport): string[] {
  const lowest = Math.min(...folds.map((fold) => fold.rmse));
  const highest = Math.max(...folds.map((fold) => fold.rmse));
  const { rmse: difference, standardError } = differenceToDampedBiases;
  return [
    String(folds.length),
    `**${rmse.toFixed(4)}**`,
    folds.length > 1 ? `${lowest.toFixed(3)} to ${highest.toFixed(3)}` : '',
    mae.toFixed(4),
    ...baselineNames.map((name) => baselines[name].rmse.toFixed(4)),
    `${difference.toFixed(4)} ± ${standardError.toFixed(4)}`,
  ];
}
