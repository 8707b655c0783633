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
  /** Areas of the later letter that are about the same as an earlier one. */
  readonly again: readonly { readonly area: Item; readonly earlier: readonly Item[] }[];
}

export interface FollowedArea {
  readonly area: Item;
  readonly kind: 'improvement' | 'priority-action';
  readonly subject: AreaSubject;
  /** The findings of the later letter that speak of it, in its order. */
  readonly findings: readonly SpeakingFinding[];
  /** What they tell together. */
  readonly tells: Tells;
  /** Why nothing is said of it, where nothing is: the visit looked elsewhere, or it might have been looked at. */
  readonly silence?: 'outside-scope' | 'in-scope';
  /** Words of judgement of the findings that bear it out in the earlier letter, and of those that speak of it now. */
  readonly judgements: { readonly earlier: readonly string[]; readonly later: readonly string[] };
  /** Where it names no service and is met in another one: that of the later letter. */
  readonly metIn: readonly Setting[];
}

export interface SpeakingFinding {
  readonly finding: Item;
  /** The sentences that speak of it, in order: half-open in the finding's plain text, and in the letter's source. */
  readonly sentences: readonly { readonly inFinding: Span; readonly span: Span }[];
  readonly tells: Tells;
}

/**
 * Lays the areas of an earlier letter beside the findings of a later one. Pure. An area is met by a finding that is
 * about the same matter and, where the area names children or a service, about those too; where nobody knows what the
 * area is about, by one that shares most of its words.
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

/** Children and services that the visit looked at, as its scope names them; empty where no scope is known. */
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

/** So like an area is a finding that speaks of it though it names its matter in passing; similarity as of `rank`. */
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
