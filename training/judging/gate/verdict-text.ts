import { modelNames } from '../../../model/release/names.ts';
import type { Verdict } from '../../../model/release/verdict.ts';
import { alignColumns } from '../align.ts';
import { namesIn } from '../evaluation/baselines/names.ts';
import { describePaired } from './paired.ts';

/** A verdict for people to read. */
export function describeVerdict(verdict: Verdict): string {
  const { outcome, reasons, notes } = verdict;
  const parts = [
    outcome === 'passed' ? 'The gate accepted it.' : `The gate refused it:\n${indent(reasons)}`,
    ...(notes.length > 0 ? [`Notes:\n${indent(notes)}`] : []),
    ...describeComparisons(
      `Compared with release ${verdict.serving}, live at the time`,
      verdict.comparisons,
      verdict,
    ),
    ...describeComparisons('Compared with the best models of the kept releases', verdict.best, verdict),
    ...describeBaselines(verdict),
  ];
  return parts.join('\n\n');
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

function describeComparisons(
  title: string,
  comparisons: Verdict['comparisons'],
  { tolerance }: Verdict,
): string[] {
  const rows = modelNames.flatMap((model) => {
    const one = comparisons[model];
    if (!one) return [];
    const figures = [one.rmse, one.otherRmse].map((rmse) => rmse.toFixed(4));
    return [[model, one.release, ...figures, describePaired(one), String(one.ratings)]];
  });
  if (rows.length === 0) return [];
  const head = ['', 'release', 'RMSE', 'its RMSE', 'difference', 'ratings'];
  return [`${title}, in stars (+${tolerance} is tolerated):\n${alignColumns([head, ...rows])}`];
}

function describeBaselines({ baselines }: Verdict): string[] {
  const there = modelNames.filter((model) => baselines[model]);
  if (there.length === 0) return [];
  const names = namesIn(there.map((model) => baselines[model]!));
  const rows = there.map((model) => [
    model,
    ...names.map((name) => {
      const one = baselines[model]![name];
      return one ? describePaired(one) : '';
    }),
  ]);
  return [`Compared with the baselines, in stars:\n${alignColumns([['', ...names], ...rows])}`];
}
