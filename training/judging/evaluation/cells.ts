import type { IntervalFigures } from '../../../model/release/manifest.ts';

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
