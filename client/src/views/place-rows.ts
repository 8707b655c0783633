import type { Range } from '../../../server/src/protocol/protocol';

/**
 * A row of a view that lists things with their places: “Since the Last Letter”, “Clock”, “Ready?”, “Review Sheet”.
 * Plain data.
 */
export interface PlaceRow {
  readonly title: string;
  readonly description: string;
  /** All that it says, for the tooltip. */
  readonly text: string;
  /** What is read out, where it is more than title and description. */
  readonly label?: string;
  /** Name of a product icon; the shape says it all, so that nobody needs the colour. */
  readonly icon?: string;
  /** Where a click leads; without `uri` into the open letter. */
  readonly place?: { readonly uri?: string; readonly range: Range };
  readonly expanded?: boolean;
  /** Of a row that can be ticked: what the server knows it by. */
  readonly tick?: { readonly key: string; readonly ticked: boolean };
  readonly children: readonly PlaceRow[];
}

/** A row without rows below it. */
export const leaf = (row: Omit<PlaceRow, 'children'>): PlaceRow => ({ ...row, children: [] });
