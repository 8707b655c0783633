import type { Range } from '../../../server/src/protocol/protocol';

/**
 * A row of a view that lists things with their places: “Since the Last Letter”, “Clock”, “Ready?” and “Review Sheet”.
 */
export interface PlaceRow {
  readonly title: string;
  readonly description: string;
  /** The full text, for the tooltip. */
  readonly text: string;
  /** The text for screen readers, if it is more than title and description. */
  readonly label?: string;
  /** Name of a product icon; its shape shows the state without colour. */
  readonly icon?: string;
  /** The place that a click goes to; in the active letter if there is no `uri`. */
  readonly place?: { readonly uri?: string; readonly range: Range };
  readonly expanded?: boolean;
  /** For a row that can be ticked: its key on the server, and its state. */
  readonly tick?: { readonly key: string; readonly ticked: boolean };
  readonly children: readonly PlaceRow[];
}

/** A row without children. */
export const leaf = (row: Omit<PlaceRow, 'children'>): PlaceRow => ({ ...row, children: [] });
