import { placeholdersIn } from '../../letter/placeholders';
import { memoizeByBlock } from '../../memo/memoize-by-block';
import { memoizeWeak } from '../../memo/memoize-weak';
import type { Item } from '../../reading/facts';
import { saysNone } from '../../reading/facts/lists';
import type { Reading } from '../../reading/reading';
import type { BlockText } from '../../text/annotated-text';
import type { Span } from '../../text/span';
import { indexedTextOf } from './finding-terms';
import type { LostPin } from './pinned-links';
import { pinsOf } from './pinned-links';
import { queryTermsOf } from './query-terms';
import type { Score } from './rank';
import { NOTHING } from './rank';
import type { RankedFindings } from './rank-findings';
import { rankFindings } from './rank-findings';

/** Each area for improvement and priority action of a letter, with the findings that support it. */
export interface Evidence {
  /** In the letter's order. */
  readonly areas: readonly AreaEvidence[];
  /** The letter's findings that can be linked, in order. */
  readonly findings: readonly Item[];
  /** Findings that report a weakness which no area takes up, in order. */
  readonly weaknesses: readonly Item[];
  readonly lostPins: readonly LostPin[];
}

export interface AreaEvidence {
  readonly item: Item;
  readonly kind: 'improvement' | 'priority-action';
  /** Links pinned by inspectors first, then the likeliest. */
  readonly links: readonly EvidenceOf[];
  /** The most similar findings below the threshold; at most two. */
  readonly nearest: readonly EvidenceOf[];
  /** True for an area that itself says what was found, so that it needs no finding. */
  readonly tellsItself: boolean;
}

export interface EvidenceOf {
  readonly finding: Item;
  /** The most relevant sentence of the finding; the whole finding if that is not known. */
  readonly place: Span;
  readonly pinned: boolean;
}

/** Links a letter's areas with its findings. Computed once per reading, and once per version of these texts. */
export const evidenceOf: (reading: Reading) => Evidence = memoizeWeak(linked);

/**
 * Below this score (judged on the areas of 125 letters) an area and a finding have little more in common than the
 * vocabulary of the field.
 */
const LIKE_ENOUGH = 0.25;
/** An area is about a weakness, so a finding that reports none must be more similar. */
const STRENGTH_LIKE_ENOUGH = 0.45;
/** A further finding is shown if its score is at least this share of the best one. */
const SHARE_OF_BEST = 0.55;
const MAX_SUGGESTED_LINKS = 4;
/** From this score on, an area takes up a finding, even if others are shown before it. */
const TAKEN_UP = 0.35;

function linked({ facts, letter, template }: Reading): Evidence {
  const areas = [
    ...facts.improvements.map((item) => ({ item, kind: 'improvement' as const })),
    ...facts.priorityActions.map((item) => ({ item, kind: 'priority-action' as const })),
  ]
    .filter(({ item }) => isArea(item.block.text))
    .sort((a, b) => a.item.span.start - b.item.span.start)
    .slice(0, MAX_AREAS);
  const beside = rankFindings(
    areas.map(({ item }) => item.block.text),
    facts.findings.map((item) => item.block.text),
    template,
  );
  const findings = beside.findings.flatMap((index) => facts.findings[index] ?? []);
  const pins = pinsOf(
    letter.frontMatter.evidence,
    areas.map(({ item }) => item),
    findings,
  );
  const closest = pins.found.length === 0 ? closestOf(beside) : undefined;
  const taken = new Set<number>();
  const withLinks = areas.map(({ item, kind }, row): AreaEvidence => {
    const scores = beside.scores[row] ?? [];
    const of = (number: number, pinned: boolean): EvidenceOf[] => {
      const finding = findings[number];
      return finding ? [{ finding, place: placeOf(finding, scores[number]), pinned }] : [];
    };
    const decided = new Map(
      pins.found.filter(({ area }) => area === item).map(({ finding, not }) => [findings.indexOf(finding), not]),
    );
    const { like, next, takenUp } = closest?.[row] ?? closestIn(scores, beside.order[row] ?? [], decided);
    const pinned = [...decided].flatMap(([number, not]) => (not ? [] : [number]));
    for (const number of [...pinned, ...like, ...takenUp]) taken.add(number);
    const links = [...pinned.flatMap((number) => of(number, true)), ...like.flatMap((number) => of(number, false))];
    return {
      item,
      kind,
      links,
      nearest: links.length > 0 ? [] : next.flatMap((number) => of(number, false)),
      tellsItself: queryTermsOf(item.block.text).tellsItself,
    };
  });
  let weaknesses: readonly Item[] | undefined;
  return {
    areas: withLinks,
    findings,
    // Computed lazily: only the view needs them.
    get weaknesses() {
      return (weaknesses ??= findings.filter((finding, number) => !taken.has(number) && tellsOfWeakness(finding)));
    },
    lostPins: pins.lost,
  };
}

/**
 * Indexes of the findings linked with an area, of the next most similar ones if there are none, and of those that it
 * takes up.
 */
interface ClosestFindings {
  readonly like: readonly number[];
  readonly next: readonly number[];
  readonly takenUp: readonly number[];
}

const closestOf = memoizeWeak(({ scores, order }: RankedFindings): readonly ClosestFindings[] =>
  scores.map((row, i) => closestIn(row, order[i] ?? [], NONE)),
);

/** `decided` holds the findings that an inspector linked or refused. */
function closestIn(
  scores: readonly Score[],
  order: readonly number[],
  decided: ReadonlyMap<number, unknown>,
): ClosestFindings {
  const bySimilarity = order.filter((number) => !decided.has(number));
  const best = scores[order[0] ?? -1]?.score ?? 0;
  const isLike = ({ score, weak }: Score): boolean =>
    score >= Math.max(weak ? LIKE_ENOUGH : STRENGTH_LIKE_ENOUGH, SHARE_OF_BEST * best);
  return {
    like: bySimilarity.filter((number) => isLike(scores[number] ?? NOTHING)).slice(0, MAX_SUGGESTED_LINKS),
    next: bySimilarity.filter((number) => (scores[number]?.score ?? 0) > 0).slice(0, 2),
    takenUp: bySimilarity.filter((number) => (scores[number]?.score ?? 0) >= TAKEN_UP),
  };
}

const NONE: ReadonlyMap<number, unknown> = new Map();

/** A letter has about three areas; garbage may have any number. */
const MAX_AREAS = 100;

// A placeholder is not an area, and neither is “There are none”.
const isArea = memoizeByBlock(({ plain }: BlockText): boolean => {
  const text = plain.text.trim();
  return (
    !saysNone(text) &&
    !placeholdersIn(text).some(({ kind, span }) => kind === 'brackets' && span.end - span.start > text.length / 3)
  );
});

function placeOf(finding: Item, score: Score | undefined): Span {
  const sentence = score && score.score > 0 ? indexedTextOf(finding.block.text).sentences[score.sentence] : undefined;
  return sentence ? finding.block.plain.toSource(sentence) : finding.span;
}

/** True for a finding with a sentence that clearly reports a weakness, or with several that suggest one. */
const tellsOfWeakness = (finding: Item): boolean => {
  let sum = 0;
  for (const { weakness } of indexedTextOf(finding.block.text).sentences) {
    if (weakness >= 2) return true;
    sum += weakness;
  }
  return sum >= 2;
};
