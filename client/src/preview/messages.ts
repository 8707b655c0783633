/** Messages from the extension to the preview's page. Lines are those of the draft, counted from 0. */
export type ToPage =
  | {
      readonly type: 'letter';
      readonly uri: string;
      readonly title: string;
      readonly body: string;
      /** The page breaks of the PDF; null if they are not known and the page has to estimate them. */
      readonly pages: readonly PageStart[] | null;
      readonly picture: string | null;
    }
  /** The cursor moved to this line. */
  | { readonly type: 'line'; readonly line: number }
  /** The editor was scrolled: this is its first visible line. */
  | { readonly type: 'scroll'; readonly line: number };

/** A page break in the block of this line, after this share (0 to 1) of the block's characters. */
export interface PageStart {
  readonly line: number;
  readonly share: number;
}

/** Messages from the page to the extension. */
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
      /** In per cent; null while the paper is fitted to the width. */
      readonly zoom: number | null;
      /** True if the text is reflowed because the paper would not fit the width at this zoom. */
      readonly reflowed: boolean;
    }
  /** The page shows the block of the cursor's line. */
  | { readonly type: 'at'; readonly line: number }
  /** The user scrolled the page: the block of this line is at its top. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** The user clicked a place; `write`: they want to type there. */
  | { readonly type: 'go'; readonly line: number; readonly write: boolean };
