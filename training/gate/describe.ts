import { modelNames } from '../../model/release/names.ts';
import type { Verdict } from '../../model/release/verdict.ts';
import { alignColumns } from '../align.ts';
import { baselineNames } from '../evaluation/baselines.ts';
import { formatDifference } from './rule.ts';

/** A verdict for people to read. */
export function describeVerdict(verdict: Verdict): string {
  const { outcome, reasons, notes } = verdict;
  const parts = [
    outcome === 'passed' ? 'The gate let it pass.' : `The gate refused it:\n${indent(reasons)}`,
    ...(notes.length > 0 ? [`To note:\n${indent(notes)}`] : []),
    ...describeComparisons(verdict),
    ...describeBaselines(verdict),
  ];
  return parts.join('\n\n');
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

function describeComparisons({ comparisons, serving, tolerance }: Verdict): string[] {
  const rows = modelNames.flatMap((model) => {
    const one = comparisons[model];
    if (!one) return [];
    const figures = [one.rmse, one.servingRmse].map((rmse) => rmse.toFixed(4));
    return [[model, ...figures, formatDifference(one), String(one.ratings), String(one.users)]];
  });
  if (rows.length === 0) return [];
  const head = ['', 'RMSE', 'before', 'difference', 'ratings', 'users'];
  return [
    `Beside release ${serving}, in stars (+${tolerance} is tolerated):\n${alignColumns([head, ...rows])}`,
  ];
}

function describeBaselines({ baselines }: Verdict): string[] {
  const rows = modelNames.flatMap((model) => {
    const one = baselines[model];
    return one ? [[model, ...baselineNames.map((name) => formatDifference(one[name]))]] : [];
  });
  if (rows.length === 0) return [];
  return [`Beside the baselines, in stars:\n${alignColumns([['', ...baselineNames], ...rows])}`];
}
