/** What the extension says to the preview's page. Lines count from 0, in the draft. */
export type ToPage =
  | {
      readonly type: 'letter';
      readonly uri: string;
      readonly title: string;
      readonly body: string;
      /** Where pages begin in the PDF; null where that is not known and the page is to estimate it. */
      readonly pages: readonly PageStart[] | null;
      readonly picture: string | null;
    }
  /** The cursor stands in this line. */
  | { readonly type: 'line'; readonly line: number }
  /** The editor was scrolled: this line is its first. */
  | { readonly type: 'scroll'; readonly line: number };

/** A page begins in the block of this line, after this share of the block's characters. */
export interface PageStart {
  readonly line: number;
  readonly share: number;
}

/** What the page says to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  /** The letter is drawn. `measured`: the page breaks are the page's own estimate. */
  | {
      readonly type: 'drawn';
      readonly title: string;
      readonly blocks: number;
      readonly problems: number;
      readonly pages: number;
      readonly measured: boolean;
      /** As a percentage; null while the paper fits the width by itself. */
      readonly zoom: number | null;
      /** The paper gave way to running text, as it would not fit the width at this zoom. */
      readonly reflowed: boolean;
    }
  /** The block of the cursor's line is shown. */
  | { readonly type: 'at'; readonly line: number }
  /** A person scrolled the page: the block of this line is at its top. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** A person chose a place; `write`: they want to write there. */
  | { readonly type: 'go'; readonly line: number; readonly write: boolean };
