import { anchorAt, anchorPlacer } from '../../server/src/comments/place-anchors';

// A text whose words know their origin, so that the right place of an anchor is known after edits.

interface Word {
  /** Index in the original text; -1 for new words. */
  readonly id: number;
  readonly text: string;
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Trial {
  /** The place shares most of its words with the anchor's actual words. */
  readonly right: boolean;
  /** It matches that place exactly. */
  readonly strict: boolean;
  readonly before: string;
  readonly after: string;
  readonly quote: string;
  readonly placed: string;
  readonly truth: string;
}

/**
 * Anchors some words of a text, edits it and locates the anchor. In each edited paragraph up to `share` of the words
 * change, at random places or in one stretch; paragraphs are moved, added and deleted.
 */
export function trial(text: string, seed: number, share: number): Trial {
  const random = randomFrom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  let id = 0;
  const paragraphs: Word[][] = text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => ({ id: id++, text: word })),
    )
    .filter((words) => words.length > 0);
  const long = paragraphs.filter((words) => words.length >= 12);
  const chosen = long[below(long.length)]!;
  const length = 1 + below(Math.min(12, chosen.length));
  const from = below(chosen.length - length + 1);
  const ids = new Set(chosen.slice(from, from + length).map((word) => word.id));
  const vocabulary = paragraphs.flat().map((word) => word.text);
  const before = written(paragraphs);
  const start = before.places.get(chosen[from]!.id)!.start;
  const end = before.places.get(chosen[from + length - 1]!.id)!.end;
  const anchor = anchorAt(before.text, { start, end });
  const newWord = (): Word => ({ id: -1, text: vocabulary[below(vocabulary.length)]! });

  const edit = (words: Word[]): Word[] => {
    const most = Math.floor(words.length * share);
    const changes = 1 + below(Math.max(1, most));
    const stretch = random() < 0.3;
    const at = below(Math.max(1, words.length - changes));
    const out = [...words];
    for (let n = 0; n < Math.min(changes, most); n += 1) {
      const place = stretch ? Math.min(at, out.length - 1) : below(out.length);
      const kind = below(3);
      if (kind === 0) out.splice(place, 0, newWord());
      else if (kind === 1 && out.length > 1) out.splice(place, 1);
      else out.splice(place, 1, newWord());
    }
    return out;
  };
  const edited = paragraphs.map((words) => (words === chosen || random() < 0.3 ? edit(words) : words));
  const own = edited[paragraphs.indexOf(chosen)]!;
  for (let moves = below(4); moves > 0; moves -= 1) {
    const [moved] = edited.splice(below(edited.length), 1);
    edited.splice(below(edited.length + 1), 0, moved!);
  }
  for (let gone = below(3); gone > 0; gone -= 1) {
    const index = below(edited.length);
    if (edited[index] !== own) edited.splice(index, 1);
  }
  if (random() < 0.5) edited.splice(below(edited.length + 1), 0, Array.from({ length: 30 }, newWord));

  const after = written(edited);
  const place = anchorPlacer(after.text)(anchor);
  const span = place.span ?? { start: 0, end: 0 };
  const placed = new Set(after.words.filter((word) => word.start < span.end && span.start < word.end));
  const survivors = own.map((word, i) => (ids.has(word.id) ? i : -1)).filter((i) => i >= 0);
  const offset = after.words.findIndex((word) => word.word === own[0]);
  const truth = new Set(
    survivors.length === 0
      ? []
      : after.words.slice(offset + survivors[0]!, offset + survivors[survivors.length - 1]! + 1),
  );
  const common = [...placed].filter((word) => truth.has(word)).length;
  const all = new Set([...placed, ...truth]).size;
  const inParagraph = [...placed].every((word) => own.includes(word.word));
  return {
    right: truth.size === 0 ? placed.size === 0 || inParagraph : common >= all / 2,
    strict: truth.size === 0 ? placed.size === 0 : common === all,
    before: before.text,
    after: after.text,
    quote: anchor.exact,
    placed: after.text.slice(span.start, span.end),
    truth: [...truth].map(({ word }) => word.text).join(' '),
  };
}

interface Written {
  readonly text: string;
  readonly words: readonly { readonly word: Word; readonly start: number; readonly end: number }[];
  readonly places: ReadonlyMap<number, { readonly start: number; readonly end: number }>;
}

function written(paragraphs: readonly (readonly Word[])[]): Written {
  let text = '';
  const words: { word: Word; start: number; end: number }[] = [];
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    for (const [i, word] of paragraph.entries()) {
      if (i > 0) text += ' ';
      words.push({ word, start: text.length, end: text.length + word.text.length });
      text += word.text;
    }
  }
  return { text, words, places: new Map(words.map(({ word, start, end }) => [word.id, { start, end }])) };
}
