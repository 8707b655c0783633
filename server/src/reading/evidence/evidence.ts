import { placeholdersIn } from '../../letter/placeholders';
import type { Span } from '../../text/span';
import type { Item } from '../facts';
import { saysNone } from '../facts/items';
import type { Reading } from '../reading';
import { askedOf } from './asked';
import { layBeside } from './lay-beside';
import { pinsOf, type LostPin } from './pins';
import { NOTHING, type Score } from './score';
import { toldOf } from './told';

/** Each area for improvement and priority action of a letter with the findings that support it. */
export interface Evidence {
  /** In the letter's order. */
  readonly areas: readonly AreaEvidence[];
  /** The letter's findings, in order; what may be linked. */
  readonly findings: readonly Item[];
  /** Findings that tell of a weakness which no area takes up, in order. */
  readonly weaknesses: readonly Item[];
  readonly lostPins: readonly LostPin[];
}

export interface AreaEvidence {
  readonly item: Item;
  readonly kind: 'improvement' | 'priority-action';
  /** What inspectors pinned comes first, then the likeliest. */
  readonly links: readonly EvidenceOf[];
  /** The likeliest of those that are not like enough; at most two. */
  readonly nearest: readonly EvidenceOf[];
  /** True for an area that says itself what was found, so that it may stand without a finding. */
  readonly tellsItself: boolean;
}

export interface EvidenceOf {
  readonly finding: Item;
  /** The sentence of the finding that says most of it; the whole finding where that is not known. */
  readonly place: Span;
  readonly pinned: boolean;
}

/** Links a letter's areas with its findings. Worked out once for each reading, and for each version of these texts. */
export function evidenceOf(reading: Reading): Evidence {
  const known = made.get(reading);
  if (known) return known;
  const evidence = linked(reading);
  made.set(reading, evidence);
  return evidence;
}

const made = new WeakMap<Reading, Evidence>();

/** Below this (by reading the areas of 125 letters) an area and a finding have little more in common than the trade's words. */
const LIKE_ENOUGH = 0.25;
/** An area is about a weakness, so a finding that tells of none has to be more like it. */
const STRENGTH_LIKE_ENOUGH = 0.45;
/** A further finding is shown where it is at least this share as like as the likeliest. */
const SHARE_OF_BEST = 0.55;
const MOST_LINKS = 4;
/** A finding that is this like an area is taken up by it, though others are shown first. */
const TAKEN_UP = 0.35;

function linked({ facts, letter, template }: Reading): Evidence {
  const areas = [...facts.improvements.map((item) => ({ item, kind: 'improvement' as const })), ...facts.priorityActions.map((item) => ({ item, kind: 'priority-action' as const }))]
    .filter(({ item }) => isArea(item))
    .sort((a, b) => a.item.span.start - b.item.span.start)
    .slice(0, MOST_AREAS);
  const beside = layBeside(areas.map(({ item }) => item.block.text), facts.findings.map((item) => item.block.text), template);
  const findings = beside.findings.flatMap((index) => facts.findings[index] ?? []);
  const pins = pinsOf(letter.frontMatter.evidence, areas.map(({ item }) => item), findings);
  const taken = new Set<Item>();
  const withLinks = areas.map(({ item, kind }, row): AreaEvidence => {
    const scores = beside.scores[row] ?? [];
    const of = (number: number, pinned: boolean): EvidenceOf[] => {
      const finding = findings[number];
      return finding ? [{ finding, place: placeOf(finding, scores[number]), pinned }] : [];
    };
    const decided = new Map(pins.found.filter(({ area }) => area === item).map(({ finding, not }) => [findings.indexOf(finding), not]));
    const byLikeness = (beside.order[row] ?? []).filter((number) => !decided.has(number));
    const best = scores[beside.order[row]?.[0] ?? -1]?.score ?? 0;
    const isLike = ({ score, weak }: Score): boolean => score >= Math.max(weak ? LIKE_ENOUGH : STRENGTH_LIKE_ENOUGH, SHARE_OF_BEST * best);
    const like = byLikeness.filter((number) => isLike(scores[number] ?? NOTHING)).slice(0, MOST_LINKS);
    const links = [...[...decided].flatMap(([number, not]) => (not ? [] : of(number, true))), ...like.flatMap((number) => of(number, false))];
    for (const { finding } of links) taken.add(finding);
    byLikeness.forEach((number) => {
      const finding = findings[number];
      if (finding && (scores[number]?.score ?? 0) >= TAKEN_UP) taken.add(finding);
    });
    const nearest = links.length > 0 ? [] : byLikeness.filter((number) => (scores[number]?.score ?? 0) > 0).slice(0, 2).flatMap((number) => of(number, false));
    return { item, kind, links, nearest, tellsItself: askedOf(item.block.text).tellsItself };
  });
  return { areas: withLinks, findings, weaknesses: findings.filter((finding) => !taken.has(finding) && tellsOfWeakness(finding)), lostPins: pins.lost };
}

/** A letter has some three areas; noise may have any number. */
const MOST_AREAS = 100;

// What is still to be written is no area, and “There are none” neither.
const isArea = ({ text }: Item): boolean => !saysNone(text) && !placeholdersIn(text).some(({ kind, span }) => kind === 'brackets' && span.end - span.start > text.length / 3);

function placeOf(finding: Item, score: Score | undefined): Span {
  const sentence = score && score.score > 0 ? toldOf(finding.block.text).sentences[score.sentence] : undefined;
  return sentence ? finding.block.plain.toSource(sentence) : finding.span;
}

/** True for a finding with a sentence that tells plainly of a weakness, or with several that tell of one. */
export const tellsOfWeakness = (finding: Item): boolean => {
  let sum = 0;
  for (const { weakness } of toldOf(finding.block.text).sentences) {
    if (weakness >= 2) return true;
    sum += weakness;
  }
  return sum >= 2;
};
