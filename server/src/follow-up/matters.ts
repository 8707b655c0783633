import data from '../../data/follow-up.yaml';
import { lazy } from '../memo/lazy';
import { phraseIndex } from '../nlp/lexicons/phrase-index';
import { tokensOf } from '../nlp/lexicons/tokenizer';
import { fieldsOf, listOf, numberOf, textOf, textsOf } from '../nlp/lexicons/yaml-fields';
import type { Span } from '../text/span';

/** The subject of an area for improvement; `server/data/follow-up.yaml` explains the kinds. */
export interface Matter {
  readonly id: string;
  readonly title: string;
  readonly kind: 'subject' | 'organisation' | 'practice' | 'recording';
  /** If an area names several matters of practice, those with the lowest rank count. */
  readonly rank: number;
  /** For a matter named in every other sentence: a sentence is about it only if it is the grammatical subject. */
  readonly mustBeSubject: boolean;
  /** Ids of matters that imply this one. */
  readonly covers: readonly string[];
}

/** The children or the service that a text names. */
export interface Setting {
  readonly id: string;
  /** As used in a sentence: `care leavers`. */
  readonly title: string;
}

/** A mention of a matter; a half-open span in the text. */
export interface Mention extends Span {
  readonly matter: Matter;
}

/** The matters named in a text, in order of position; of overlapping phrases only the longest counts. */
export function mattersIn(text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  let end = 0;
  const found = matters().index.in(text, tokensOf(text));
  const excluded = found.filter(({ means }) => means === undefined);
  for (const one of found) {
    if (one.means === undefined || one.start < end) continue;
    if (excluded.some((other) => other.start <= one.start && other.end >= one.end)) continue;
    mentions.push({ matter: one.means, start: one.start, end: one.end });
    end = one.end;
  }
  return mentions;
}

/** The settings named in a text, without duplicates, in the order of the list. */
export function settingsIn(text: string): readonly Setting[] {
  const { all, index } = settings();
  const found = new Set(index.in(text, tokensOf(text)).map(({ means }) => means));
  return all.filter((one) => found.has(one));
}

/** True for a sentence that says that a visit follows up an earlier one. */
export function saysFollowUp(sentence: string): boolean {
  const { earlier, following } = followUpWords();
  const tokens = tokensOf(sentence);
  return earlier.in(sentence, tokens).length > 0 && following.in(sentence, tokens).length > 0;
}

const followUpWords = lazy(() => {
  const indexOf = (key: string) =>
    phraseIndex(textsOf(fieldsOf(data)[key]).map((text) => ({ text, means: key, joined: 'either' as const })));
  return { earlier: indexOf('earlierVisits'), following: indexOf('followingUp') };
});

const KINDS = ['subject', 'organisation', 'practice', 'recording'] as const;

const matters = lazy(() => {
  const phrases: { text: string; means: Matter | undefined; joined: 'either' }[] = [];
  for (const entry of listOf(fieldsOf(data)['matters'])) {
    const fields = fieldsOf(entry);
    const kind = KINDS.find((one) => one === fields['kind']) ?? 'subject';
    const matter: Matter = {
      id: textOf(fields['id']),
      title: textOf(fields['title']),
      kind,
      rank: numberOf(fields['rank']) ?? 1,
      mustBeSubject: fields['mustBeSubject'] === true,
      covers: textsOf(fields['covers']),
    };
    for (const text of textsOf(fields['words'])) phrases.push({ text, means: matter, joined: 'either' });
    for (const text of textsOf(fields['not'])) phrases.push({ text, means: undefined, joined: 'either' });
  }
  return { index: phraseIndex(phrases) };
});

const settings = lazy(() => {
  const read = listOf(fieldsOf(data)['settings']).map((entry) => {
    const fields = fieldsOf(entry);
    return {
      setting: { id: textOf(fields['id']), title: textOf(fields['title']) } satisfies Setting,
      words: textsOf(fields['words']),
    };
  });
  return {
    all: read.map(({ setting }): Setting => setting),
    index: phraseIndex(
      read.flatMap(({ setting, words }) => words.map((text) => ({ text, means: setting, joined: 'either' as const }))),
    ),
  };
});
