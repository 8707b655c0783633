import type { Anchor, Thread } from '../comments/model';
import { anchorAt, anchorPlacer } from '../comments/place-anchors';
import type { MarkedUpDocument, MarkedUpParagraph } from '../import/docx/marked-up';
import { wordsMissing } from './missing-words';
import { pointsOf } from './points';
import type { Draft } from './proposals';
import { proposalsOf } from './proposals';
import { looksOf, remarksOf } from './remarks';
import { returnedLetter } from './returned-letter';
import type { SentVersion } from './sent-version';
import { SourcePlaces } from './source-places';
import { acceptedText } from './stories';

export interface ReceiveRequest {
  readonly sent: SentVersion;
  readonly back: MarkedUpDocument;
  /** The name of the file. */
  readonly name: string;
  /** The current text of the letter, which may have been edited since it was sent. */
  readonly letter: string;
  /** Returns the id of a thread, `urn:uuid:…`; the same text always gives the same id. */
  readonly identify: (seed: string) => string;
}

/**
 * Collects everything that people said in a returned file: comments, changes, points and notes, each placed at its text
 * in the current letter, or with the quoted text if that is no longer found. Words of the file that are in none of them
 * and were not sent are added as a last note, so that nothing is lost.
 */
export function receive({ sent, back, name, letter, identify }: ReceiveRequest): readonly Thread[] {
  const { body, notes, cells, written } = returnedLetter(sent.paragraphs, back);
  const stories = [body, notes].map((changes) => ({ changes, places: new SourcePlaces(sent.source, changes) }));
  const strange = [...written, ...back.elsewhere.flatMap(({ paragraphs }) => paragraphs)];
  const author = back.lastEditor === '' ? 'Somebody (tracking was off)' : `${back.lastEditor} (tracking was off)`;
  const drafts: Draft[] = [
    ...remarksOf(back.comments, back.hasThreads, stories, [...cells, ...strange]),
    ...stories.flatMap(({ changes, places }) => proposalsOf(changes, places)),
    ...stories.flatMap(looksOf),
    ...pointsOf(cells, stories, author),
    ...writtenElsewhere(written, back, sent.letterhead, author),
  ];
  const missing = wordsMissing(back, sent, drafts);
  if (missing.length > 0)
    drafts.push({
      kind: 'note',
      author,
      text: `These words of the file could not be told apart from the letter: ${missing.join(' ')}`,
      lost: '',
    });
  const present = sent.source === letter ? drafts : drafts.map(atPresent(letter));
  return identified(present, name, identify);
}

/** Collects text written into the file's own paragraphs, and into headers, text boxes and other places. */
function writtenElsewhere(
  written: readonly MarkedUpParagraph[],
  { elsewhere }: MarkedUpDocument,
  letterhead: readonly string[],
  author: string,
): readonly Draft[] {
  const own = new Set(letterhead.map(plain));
  const others = elsewhere.flatMap(({ place, paragraphs }) => paragraphs.map((paragraph) => ({ place, paragraph })));
  return [...written.map((paragraph) => ({ place: 'request', paragraph })), ...others].flatMap(
    ({ place, paragraph }): readonly Draft[] => {
      const text = acceptedText([paragraph]);
      const isOwn = /^\W*\d*\W*$/.test(text) || own.has(plain(text)) || /^DRAFT\b/.test(text);
      const by = paragraph.pieces.map(({ inserted, deleted }) => inserted ?? deleted).find(Boolean);
      if (isOwn && !by) return [];
      const gone = paragraph.pieces.flatMap((piece) => (piece.deleted ? [piece.text] : [])).join('');
      const said = [text, ...(gone === '' ? [] : [`(taken out: “${gone}”)`])].join(' ').trim();
      return [
        {
          kind: 'note',
          author: by?.author ?? author,
          ...(by?.date === undefined ? {} : { created: by.date }),
          text: said,
          lost: PLACES.get(place) ?? '',
        },
      ];
    },
  );
}

const plain = (text: string): string => text.replace(/[\s|]+/g, ' ').trim();

const PLACES: ReadonlyMap<string, string> = new Map([
  ['request', 'the request above the table'],
  ['header', 'the header of a page'],
  ['footer', 'the footer of a page'],
  ['endnote', 'an endnote'],
  ['box', 'a text box'],
  ['attachment', 'a document inside the document'],
]);

/** Moves threads to their text in the current letter. */
function atPresent(letter: string): (draft: Draft) => Draft {
  const placed = anchorPlacer(letter);
  return (draft) => {
    const { anchor, ...rest } = draft;
    if (!anchor) return draft;
    const place = placed(anchor);
    if (!place.span) return { ...rest, lost: anchor.exact === '' ? `${anchor.prefix}${anchor.suffix}` : anchor.exact };
    return {
      ...rest,
      anchor: place.how === 'exact' ? renewed(anchor, letter, place.span) : { ...anchor, ...place.span },
    };
  };
}

const renewed = (
  { paragraph, to }: Anchor,
  letter: string,
  span: { readonly start: number; readonly end: number },
): Anchor =>
  anchorAt(letter, span, { ...(paragraph === undefined ? {} : { paragraph }), ...(to === undefined ? {} : { to }) });

/** Sorts threads in letter order, with unplaced ones last. The same words said twice are two threads. */
function identified(drafts: readonly Draft[], source: string, identify: (seed: string) => string): readonly Thread[] {
  const seen = new Map<string, number>();
  return [...drafts]
    .sort((a, b) => (a.anchor?.start ?? Infinity) - (b.anchor?.start ?? Infinity) || 0)
    .map((draft) => {
      const { kind, author, created = '', text, anchor, lost = '' } = draft;
      const seed = JSON.stringify([kind, author, created, text, anchor?.paragraph ?? '', anchor?.exact ?? '', lost]);
      const before = seen.get(seed) ?? 0;
      seen.set(seed, before + 1);
      return { replies: [], state: 'open', ...draft, id: identify(`${seed}#${before}`), source };
    });
}
