import type { Run, SheetSection } from '../../review/in-rows';

/** A document of headings and tables, such as a review sheet or an evidence pack. */
export interface Sheet {
  readonly title: string;
  /** One paragraph below the title. */
  readonly introduction: readonly Run[];
  readonly sections: readonly SheetSection[];
  /** Whether each row has a box to tick. */
  readonly ticks: boolean;
  /** The text for a section without rows. */
  readonly none: string;
}
