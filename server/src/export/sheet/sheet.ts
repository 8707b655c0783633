import type { Run, SheetSection } from '../../review/in-rows';

/** Headings and tables as a document of their own, drawn alike for whatever is laid side by side. */
export interface Sheet {
  readonly title: string;
  /** What stands under the title, one paragraph. */
  readonly introduction: readonly Run[];
  readonly sections: readonly SheetSection[];
  /** Each row has a box to tick. */
  readonly ticks: boolean;
  /** What is said of a section without a row. */
  readonly none: string;
}
