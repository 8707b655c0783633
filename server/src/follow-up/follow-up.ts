import { evidenceOf } from '../analysis/evidence/evidence';
import { rankFindings } from '../analysis/evidence/rank-findings';
import { memoizeWeak } from '../memo/memoize-weak';
import { judgementWordsIn } from '../nlp/lexicons/judgement-words';
import type { Item } from '../reading/facts';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { textAt } from '../text/span';
import type { AreaSubject } from './area-subject';
import { subjectOfArea } from './area-subject';
import type { Matter, Setting } from './matters';
import { settingsIn } from './matters';
import type { Tells } from './spoken-of';
import { sentencesAbout, subjectOfFinding, together, withCarriedOn } from './spoken-of';

/** What became of the areas of an earlier letter in a later one. */
export interface FollowUp {
  /** Areas for improvement and for priority action of the earlier letter, in its order. */
  readonly areas: readonly FollowedArea[];
  /** Areas of the later letter with the same subject as an earlier one. */
  readonly again: readonly { readonly area: Item; readonly earlier: readonly Item[] }[];
}

export interface FollowedArea {
  readonly area: Item;
  readonly kind: 'improvement' | 'priority-action';
  readonly subject: AreaSubject;
  /** The findings of the later letter that are about it, in order. */
  readonly findings: readonly SpeakingFinding[];
  /** Whether they report strengths or weaknesses, taken together. */
  readonly tells: Tells;
  /** Set if no finding is about it: whether the visit looked elsewhere, or could have looked at it. */
  readonly silence?: 'outside-scope' | 'in-scope';
  /** Words of judgement in the findings behind it in the earlier letter, and in those about it in the later one. */
  readonly judgements: { readonly earlier: readonly string[]; readonly later: readonly string[] };
  /** If the area names no service and the later findings are about another one: that service. */
  readonly metIn: readonly Setting[];
}

export interface SpeakingFinding {
  readonly finding: Item;
  /** The sentences about it, in order: half-open spans in the finding's plain text and in the letter's source. */
  readonly sentences: readonly { readonly inFinding: Span; readonly span: Span }[];
  readonly tells: Tells;
}

/**
 * Compares the areas of an earlier letter with the findings of a later one. Pure. A finding matches an area if it is
 * about the same matter and, if the area names children or a service, about those too; if the subject of the area is
 * unknown, the finding must share most of its words.
 */
export function followUp(earlier: Reading, later: Reading): FollowUp {
  const areas = evidenceOf(earlier).areas;
  const { findings } = evidenceOf(later);
  const ranked = rankFindings(
    areas.map(({ item }) => item.block.text),
    findings.map((item) => item.block.text),
    later.template,
  );
  const scope = scopeSettings(later);
  const earlierScope = scopeSettings(earlier);
  const followed = areas.map(({ item, kind, links }, row): FollowedArea => {
    const subject = subjectOfArea(item.block.text);
    const scores = new Map(ranked.findings.map((number, i) => [number, ranked.scores[row]?.[i]?.score ?? 0]));
    const own = subject.settings.length > 0 ? subject.settings : earlierScope;
    const bound = subject.tellsItself ? own : subject.settings;
    const speaking = findings.flatMap((finding, i): SpeakingFinding[] => {
      const place = spokenIn(subject.matters, bound, finding, scope, scores.get(i) ?? 0);
      return place ? [{ finding, ...place }] : [];
    });
    const shared = scope.length === 0 || own.length === 0 || own.some((setting) => scope.includes(setting));
    return {
      area: item,
      kind,
      subject,
      findings: speaking,
      tells: together(speaking.map(({ tells }) => tells)),
      ...(speaking.length === 0 ? { silence: shared ? ('in-scope' as const) : ('outside-scope' as const) } : {}),
      judgements: {
        earlier: judgementsAt(
          links.map(({ place }) => place),
          earlier,
        ),
        later: judgementsAt(
          speaking.flatMap(({ sentences }) => sentences.map(({ span }) => span)),
          later,
        ),
      },
      metIn: speaking.length > 0 && !shared ? scope : [],
    };
  });
  return { areas: followed, again: areasAgain(followed, later) };
}

/** Children and services that the visit looked at, as named in its scope; empty if no scope is known. */
export const scopeSettings = memoizeWeak(({ facts }: Reading): readonly Setting[] =>
  settingsIn(facts.scope?.text ?? ''),
);

const judgementsAt = (places: readonly Span[], { letter: { text } }: Reading): readonly string[] => [
  ...new Set(places.flatMap((place) => judgementWordsIn(textAt(text, place)).map((word) => word.text.toLowerCase()))),
];

function spokenIn(
  matters: readonly Matter[],
  settings: readonly Setting[],
  finding: Item,
  scope: readonly Setting[],
  score: number,
): Omit<SpeakingFinding, 'finding'> | undefined {
  const { text } = finding.block;
  const subject = subjectOfFinding(text);
  const bound = settings.length > 0 && matters.every(({ kind }) => kind !== 'organisation');
  const inSetting = !bound || settings.some((setting) => scope.includes(setting) || subject.settings.includes(setting));
  if (!inSetting) return undefined;
  let sentences = sentencesAbout(subject, matters);
  if (sentences.length === 0 && score >= (matters.length === 0 ? ALIKE_UNKNOWN : ALIKE))
    sentences = subject.sentences.filter(({ about, inPassing }) =>
      matters.length === 0 ? true : matters.some(({ id }) => about.has(id) || inPassing.has(id)),
    );
  if (sentences.length === 0) return undefined;
  const told = withCarriedOn(subject, sentences);
  return {
    sentences: told.map(({ start, end }) => ({
      inFinding: { start, end },
      span: finding.block.plain.toSource({ start, end }),
    })),
    tells: together(told.map(({ tells }) => tells)),
  };
}

/**
 * With at least this similarity (as computed by `rank`), a finding is about an area even if it names the matter only in
 * passing.
 */
const ALIKE = 0.65;
const ALIKE_UNKNOWN = 0.5;

function areasAgain(followed: readonly FollowedArea[], later: Reading): FollowUp['again'] {
  return evidenceOf(later).areas.flatMap(({ item }) => {
    const { matters, settings } = subjectOfArea(item.block.text);
    const earlier = followed.filter(
      ({ subject }) =>
        subject.matters.some((matter) => matters.includes(matter)) &&
        (subject.settings.length === 0 ||
          settings.length === 0 ||
          subject.settings.some((setting) => settings.includes(setting))),
    );
    return earlier.length > 0 ? [{ area: item, earlier: earlier.map(({ area }) => area) }] : [];
  });
}
