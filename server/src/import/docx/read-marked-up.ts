import type { FileProblem } from '../file-drafts';
import type { Change, Elsewhere, MarkedUpComment, MarkedUpDocument, MarkedUpParagraph } from './marked-up';
import { beyondBounds } from './marked-up-bounds';
import type { MarkedUpStory } from './marked-up-reader';
import { MarkedUpReader } from './marked-up-reader';
import type { WordPart, WordParts } from './word-parts';
import { wordParts } from './word-parts';
import { readXml } from './xml-events';
import { xmlWords } from './xml-words';

/**
 * Reads a Word file with tracked changes, comments and replies (ECMA-376, part 1, 17.13, and [MS-DOCX] 2.7 for
 * replies), tables and notes. Never throws; a file that cannot be read gives a sentence for the user. Size is checked
 * before anything is unpacked, as in the import.
 */
export function readMarkedUp(bytes: Uint8Array): MarkedUpDocument | FileProblem {
  const parts = wordParts(bytes, MORE_PARTS);
  if ('problem' in parts) return parts;
  const stories = storiesOf(parts);
  if (!stories) return { problem: 'It is damaged, or not a Word document: its text cannot be read.' };
  const { body, others, boxes } = stories;
  const elsewhere: Elsewhere[] = [
    ...(['header', 'footer'] as const).flatMap((place) =>
      (others.get(place) ?? []).map(({ paragraphs }) => ({ place, paragraphs })),
    ),
    ...(others.get('endnotes') ?? []).map(({ paragraphs }) => ({ place: 'endnote' as const, paragraphs })),
    ...boxes.map(({ paragraphs }) => ({ place: 'box' as const, paragraphs })),
    ...(parts.others.get('aFChunk') ?? []).map(({ xml }) => ({
      place: 'attachment' as const,
      paragraphs: [plainParagraph(xmlWords(xml))],
    })),
  ].filter(({ paragraphs }) => paragraphs.some(({ pieces }) => pieces.length > 0));
  const threads = threadsOf(parts.others.get('commentsExtended')?.[0]);
  const read: MarkedUpDocument = {
    paragraphs: body.paragraphs,
    footnotes: (others.get('footnotes') ?? []).flatMap(({ paragraphs }) => paragraphs),
    elsewhere,
    comments: commentsOf(others.get('comments') ?? [], threads),
    hasThreads: threads.size > 0,
    properties: textsOf(parts.others.get('custom-properties')?.[0], 'property'),
    lastEditor: textsOf(parts.others.get('core-properties')?.[0], undefined).get('cp:lastModifiedBy') ?? '',
  };
  const beyond = beyondBounds(read);
  return beyond === undefined ? read : { problem: beyond };
}

const MORE_PARTS: ReadonlySet<string> = new Set(['commentsExtended', 'custom-properties', 'core-properties']);

interface Stories {
  readonly body: MarkedUpStory;
  /** By the kind of part, without separators and text boxes. */
  readonly others: ReadonlyMap<string, readonly MarkedUpStory[]>;
  readonly boxes: readonly MarkedUpStory[];
}

/** Undefined if a part is not well-formed. */
function storiesOf({ main, others }: WordParts): Stories | undefined {
  const boxes: MarkedUpStory[] = [];
  const read = (part: WordPart, kind: string): readonly MarkedUpStory[] | undefined => {
    const reader = new MarkedUpReader(kind);
    if (!readXml(part.xml, reader)) return undefined;
    const stories = reader.end();
    for (const story of stories) if (story.kind === 'box') boxes.push(story);
    return stories.filter((story) => story.kind !== 'box' && story.kind !== 'separator');
  };
  const body = read(main, 'body')?.find(({ kind }) => kind === 'body');
  if (!body) return undefined;
  const found = new Map<string, readonly MarkedUpStory[]>();
  for (const kind of WITH_WORDS) {
    for (const part of others.get(kind) ?? []) {
      const stories = read(part, kind);
      if (!stories) return undefined;
      found.set(kind, [...(found.get(kind) ?? []), ...stories]);
    }
  }
  return { body, others: found, boxes };
}

const WITH_WORDS = ['header', 'footer', 'footnotes', 'endnotes', 'comments'] as const;

const plainParagraph = (text: string): MarkedUpParagraph => ({
  pieces: text === '' ? [] : [{ text, look: [] }],
  identities: [],
  commentMarks: [],
});

interface CommentThread {
  readonly parent?: string;
  readonly resolved: boolean;
}

/** The thread of each comment from `commentsExtended`, by the id of its last paragraph. */
function threadsOf(part: WordPart | undefined): ReadonlyMap<string, CommentThread> {
  const threads = new Map<string, CommentThread>();
  if (part)
    readXml(part.xml, {
      open: (name, attribute) => {
        const id = attribute('paraId');
        if (name !== 'w15:commentEx' || id === undefined) return;
        const parent = attribute('paraIdParent');
        threads.set(id, {
          ...(parent === undefined ? {} : { parent }),
          resolved: /^(?:1|true|on)$/.test(attribute('done') ?? ''),
        });
      },
      text: () => undefined,
      close: () => undefined,
    });
  return threads;
}

function commentsOf(
  stories: readonly MarkedUpStory[],
  threads: ReadonlyMap<string, CommentThread>,
): readonly MarkedUpComment[] {
  const byParagraph = new Map<string, string>();
  const found = stories.filter(({ kind }) => kind === 'w:comment');
  for (const { id, paragraphs } of found)
    for (const { paraId } of paragraphs) if (paraId !== undefined) byParagraph.set(paraId, id);
  return found.map(({ id, by, paragraphs }) => {
    const thread = paragraphs.map(({ paraId }) => threads.get(paraId ?? '')).find(Boolean);
    const parent = byParagraph.get(thread?.parent ?? '');
    return {
      id,
      author: by?.author ?? '',
      ...dated(by),
      text: paragraphs.map(shownText).join('\n').replaceAll('\u2028', '\n').trim(),
      ...(parent === undefined || parent === id ? {} : { parent }),
      resolved: thread?.resolved ?? false,
    };
  });
}

const dated = (by: Change | undefined): { readonly date?: string } => (by?.date === undefined ? {} : { date: by.date });

const shownText = ({ pieces }: MarkedUpParagraph): string =>
  pieces.map(({ text, deleted }) => (deleted ? '' : text)).join('');

/** The texts of a part’s elements, by element name or by the attribute `named`. */
function textsOf(part: WordPart | undefined, named: string | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let key = '';
  if (part)
    readXml(part.xml, {
      open: (name, attribute) => {
        if (named === undefined) key = name;
        else if (name === named) key = attribute('name') ?? '';
      },
      text: (text) => {
        if (key !== '' && text.trim() !== '') texts.set(key, (texts.get(key) ?? '') + text);
      },
      close: (name) => {
        if (named === undefined || name === named) key = '';
      },
    });
  return texts;
}
