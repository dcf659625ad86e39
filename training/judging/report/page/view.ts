import type { PageData } from '../page-data.ts';
import type { Key } from './legend.ts';
import type { Table } from './table.ts';

/** One plot of a section, redrawn whenever its width changes. */
export interface Panel {
  readonly title: string;
  /** What the plot shows, for those who do not see it. */
  readonly summary: string;
  /** @param width in CSS pixels */
  readonly draw: (width: number) => Element;
}

/** What a section shows below its text. */
export interface View {
  readonly legend: readonly Key[];
  readonly panels: readonly Panel[];
  /** The figures of all panels. */
  readonly table: Table;
  /** One large plot rather than several side by side. */
  readonly wide?: boolean;
}

export type Viewer = (data: PageData) => View;
