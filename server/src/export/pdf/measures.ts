/** The measures of a page in points (a seventy-second of an inch), modelled on the published letters. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 71,
  right: 71,
  /** Top of the text on page 2 and later, and bottom of the text on any page. */
  top: 72,
  bottom: 772,
  /** Baselines of page number and draft mark. */
  numberAt: 802,
  draftMarkAt: 38,
  letterheadTop: 48,
  /** The highest position of the date. */
  firstTop: 132,
} as const;

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Font size and line spacing. */
export interface Type {
  readonly size: number;
  readonly leading: number;
}

export const BODY: Type = { size: 11.5, leading: 15 };
export const SMALL_TYPE: Type = { size: 9, leading: 11.8 };
export const LETTERHEAD: Type = { size: 8.5, leading: 10.8 };
export const HEADINGS: Readonly<Record<1 | 2 | 3, Type>> = {
  1: { size: 13, leading: 17 },
  2: { size: 12, leading: 16 },
  3: { size: 11.5, leading: 15 },
};

/** Space above a block, dropped at the top of a page. */
export const GAPS = {
  paragraph: 9.5,
  heading: 15,
  afterHeading: 6,
  item: 5.5,
  address: 17,
  salutation: 26,
  signOff: 17,
  /** Room for a handwritten signature. */
  signature: 46,
  copyList: 22,
  footnotes: 10,
  footnote: 2.5,
  letterheadGroup: 26,
} as const;

export const LIST = { indent: 19, bullet: '■', bulletSize: 0.72, bulletRise: 0.09 } as const;
export const MARK = { size: 0.66, rise: 0.36 } as const;
export const FOOTNOTE_INDENT = 13;
export const FOOTNOTE_RULE = 144;
export const PICTURE = { width: 150, height: 62 } as const;

export const COLOURS = {
  ink: '#000000',
  link: '#0b3d91',
  draft: '#a1121b',
  watermark: '#eeeeee',
  rule: '#555555',
} as const;
