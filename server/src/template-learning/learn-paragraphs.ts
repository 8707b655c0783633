import type { Block } from '../letter/letter';
import type { PartRole, Template } from '../templates/template';
import type { Evidence, Example } from './example';
import { evidenceOf } from './example';
import { induceWording } from './induce-wording';
import { kindredParagraph } from './kindred';
import type { LearntPart, LearntSentence } from './learnt';
import { maskedWords, sentencesIn } from './masked-words';
import type { Said, SentenceGroup } from './sentence-groups';
import { examplesOf, groupSentences } from './sentence-groups';
import { namesForVariables } from './variable-names';

/** A sentence that a smaller share of examples has is not standard. */
const MIN_SHARE = 0.3;
const MIN_EXAMPLES = 2;

/** Paragraphs of one zone of an example: its opening, or what may be its closing. */
export interface ZoneBlocks {
  readonly example: string;
  readonly blocks: readonly Block[];
}

export interface ParagraphRequest {
  readonly examples: readonly Example[];
  readonly zones: readonly ZoneBlocks[];
  readonly kind: 'paragraph' | 'closing';
  readonly templates: readonly Template[];
  /** Makes ids of parts, each unique. */
  readonly idOf: (text: string) => string;
  /** Makes ids of sentences, each unique. */
  readonly sentenceId: (text: string) => string;
}

interface Found extends LearntSentence {
  /** The mean position of its paragraph, and its position within it. */
  readonly at: number;
  /** For each example, the paragraph that contains it. */
  readonly blocks: ReadonlyMap<string, number>;
}

/** Learns the standard paragraphs of a zone: sentences that share a paragraph in most examples form one part. */
export function learnParagraphs(request: ParagraphRequest): readonly LearntPart[] {
  const sentences = learnSentences(request).toSorted((a, b) => a.at - b.at);
  const parts: Found[][] = [];
  for (const sentence of sentences) {
    const home = parts.find((part) =>
      part.every(
        (other) => standTogether(sentence, other) || (request.kind === 'closing' && haveTheSame(sentence, other)),
      ),
    );
    if (home) home.push(sentence);
    else parts.push([sentence]);
  }
  return parts.map((part): LearntPart => partOf(part, request));
}

/** The sentences that three in ten examples have in a zone, unordered. */
export function learnSentences({
  examples,
  zones,
  sentenceId,
}: Omit<ParagraphRequest, 'kind' | 'idOf'>): readonly Found[] {
  const blockAt = new Map(zones.map(({ example, blocks }) => [example, blocks]));
  const said = zones.flatMap(({ example, blocks }) =>
    blocks.flatMap((block, i) =>
      block.kind === 'footnote'
        ? []
        : sentencesIn(maskedWords(block.plain)).map((words): Said => ({ example, block: i, words })),
    ),
  );
  const needed = Math.max(MIN_EXAMPLES, Math.ceil(examples.length * MIN_SHARE));
  const blockOf = ({ example, block }: Said): Block['plain'] => {
    const found = blockAt.get(example)?.[block];
    if (!found) throw new Error('a sentence stands in a paragraph of its example');
    return found.plain;
  };
  const names = namesForVariables('prose', blockOf);
  return groupSentences(said)
    .filter((group) => examplesOf(group.said) >= needed)
    .flatMap((group) => {
      const wording = induceWording(group, names);
      if (!wording) return [];
      const has = new Set(group.said.map(({ example }) => example));
      const blocks = new Map(group.said.map(({ example, block }) => [example, block]));
      return [
        {
          id: sentenceId(wording.text),
          ...wording,
          required: false,
          firm: false,
          evidence: evidenceOf(examples, has),
          at: placeOf(group),
          blocks,
        },
      ];
    });
}

const placeOf = ({ said }: SentenceGroup): number =>
  said.reduce((sum, { block, words }) => sum + block + Math.min(0.9, (words[0]?.span.start ?? 0) / 5_000), 0) /
  Math.max(1, said.length);

/** True if both are in one paragraph in four of five examples that have either. */
function standTogether(one: Found, other: Found): boolean {
  const names = new Set([...one.blocks.keys(), ...other.blocks.keys()]);
  const together = [...names].filter(
    (name) => one.blocks.has(name) && one.blocks.get(name) === other.blocks.get(name),
  ).length;
  return together >= 0.8 * names.size;
}

/** True if all examples that have one sentence have the other: a closing extends over several paragraphs. */
const haveTheSame = (one: Found, other: Found): boolean =>
  one.evidence.has.join('\n') === other.evidence.has.join('\n');

function partOf(part: readonly Found[], { examples, kind, templates, idOf }: ParagraphRequest): LearntPart {
  const [first] = part;
  const text = first?.text ?? '';
  const has = new Set(part.flatMap(({ evidence }) => evidence.has));
  const kindred = kindredParagraph(text, templates);
  const role = kindred?.kind === kind ? kindred.role : roleOf(part, kind);
  const evidence: Evidence = evidenceOf(examples, has);
  return {
    id: idOf(text),
    kind,
    ...(role && { role }),
    title: kindred?.kind === kind ? kindred.title : titleOf(text),
    occurs: 'optional',
    sentences: part,
    starter: part
      .filter((sentence) => sentence.evidence.has.length * 2 > has.size)
      .map((sentence) => sentence.text)
      .join(' '),
    evidence,
    notes: [],
  };
}

function roleOf(part: readonly Found[], kind: 'paragraph' | 'closing'): PartRole | undefined {
  if (kind === 'closing') return undefined;
  const texts = part.map(({ text }) => text).join(' ');
  if (texts.includes('{visit_dates}')) return 'opening';
  return texts.includes('{scope}') ? 'scope' : undefined;
}

/** The first words of a sentence, for the outline. */
function titleOf(text: string): string {
  const words = text.replace(/\{[^{}]*\}/g, '…').split(' ');
  const title = words
    .slice(0, 6)
    .join(' ')
    .replace(/[\s.,;:]+$/, '');
  return words.length > 6 ? `${title} …` : title;
}
