/** The columns of the table of accuracy points, by their content. */
export const COLUMNS = {
  paragraph: 'Paragraph',
  text: 'Text',
  comment: 'Comment',
  kind: 'Kind',
  evidence: 'Evidence',
  response: 'Response',
  changed: 'Changed',
} as const;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly Column[];

/** A row of the table; missing values are ''. */
export type TableRowWords = Readonly<Record<Column, string>>;

/** The request sent with a letter for comments. */
export interface SendRequest {
  /** The recipient as printed: `Northmoor Council`; '' if not given. */
  readonly who: string;
  /** Dates as printed: `12 March 2026`. */
  readonly sent: string;
  readonly until: string;
  /** Whether the file contains the table. */
  readonly table: boolean;
}

/** The line printed on every page of a letter sent for comments. */
export const draftLine = ({ who, sent, until }: SendRequest): string =>
  `DRAFT sent${who === '' ? '' : ` to ${who}`} on ${sent}: comments by ${until}`;

export const TABLE_HEADING = 'Points of accuracy';

/** The paragraphs above the table that explain what is asked for. */
export const requestParagraphs = ({ who, sent, until }: SendRequest): readonly string[] => [
  `This draft was sent${who === '' ? '' : ` to ${who}`} on ${sent}. Please send it back by ${until}.`,
  'Please list here each point of fact or process that is not right, one row for each. Name the paragraph by its ' +
    'number, and copy the words that it is about. Judgements are not changed unless a fact that they rest on is wrong.',
  'Kind: A, a typing error or a name; B, a fact that bears on a judgement, with your evidence; C, something ' +
    'that is missing. Response and Changed are filled in by the inspectors. Comments and tracked changes in the ' +
    'letter itself are welcome as well.',
];

/** True for a paragraph that the program put into the file and that nobody has changed. */
export const isOwnParagraph = (text: string): boolean =>
  text.trim() === '' || text === TABLE_HEADING || OWN.some((own) => own.test(text));

const OWN: readonly RegExp[] = requestParagraphs({ who: '', sent: 'DAY', until: 'DAY', table: true }).map(
  (text, i) =>
    new RegExp(
      `^${text
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('DAY', String.raw`\d{1,2} \w{3,9} \d{4}`)
        .replace(' sent on ', i === 0 ? String.raw` sent(?: to .{1,200})? on ` : ' sent on ')}$`,
      'u',
    ),
);

/** Names of the file’s custom properties. */
export const PROPERTIES = {
  /** SHA-256 of the version sent, in hexadecimal digits. */
  hash: 'Inspection Letters version',
  /** The name of the file in which that version is kept. */
  file: 'Inspection Letters file',
} as const;

/** Prefix of the identifiers of paragraphs that belong to the file rather than to the letter. */
export const OWN_IDENTITY = 'own_';
