import children from '../../../data/wording/children.yaml';
import houseSpelling from '../../../data/wording/house-spelling.yaml';
import initials from '../../../data/wording/initials.yaml';
import officeWords from '../../../data/wording/office-words.yaml';
import plainEnglish from '../../../data/wording/plain-english.yaml';
import vagueQuantities from '../../../data/wording/vague-quantities.yaml';
import type { Day } from '../../dates/calendar';
import { dayFromIso } from '../../dates/calendar';
import { lazy } from '../../memo/lazy';
import { fieldsOf, listOf, textOf, textsOf } from './yaml-fields';

/** A word that letters do without, from `server/data/wording`; `children.yaml` says what each key means. */
export interface Term {
  /** As people speak of it; its name in settings. */
  readonly avoid: string;
  readonly forms: readonly TermForm[];
  /** Phrases in which it may stand. */
  readonly except: readonly string[];
  /** What is wrong with it, and what to do, to follow the word in a sentence. */
  readonly because: string;
  readonly advice: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** The quietest profile in which it is said. */
  readonly profile: 'quiet' | 'normal' | 'strict';
  /** Letters that are dated earlier spoke otherwise. */
  readonly since?: Day;
  readonly names: boolean;
  readonly inside: boolean;
  /** Of initials: what they stand for here; a letter that says otherwise means something else. */
  readonly standsFor: readonly string[];
}

export interface TermForm {
  readonly phrase: string;
  /**
   * What may stand in its place: `#` is its figure, `{rest}` what follows its first word. Without one nothing is
   * offered.
   */
  readonly replacement?: string;
}

/** Every list, as the YAML gives it; the tests run its examples. */
export const WORDING_LISTS: readonly unknown[] = [
  children,
  initials,
  houseSpelling,
  plainEnglish,
  officeWords,
  vagueQuantities,
];

/** The words of all lists in their order, read once. An entry that says too little to be of use is left out. */
export const terms = lazy((): readonly Term[] =>
  WORDING_LISTS.flatMap((data) => listOf(fieldsOf(data)['words'])).flatMap((entry) => termFrom(entry) ?? []),
);

/** An entry of a list, or undefined where it lacks what a finding needs, or is switched off. */
export function termFrom(entry: unknown): Term | undefined {
  const fields = fieldsOf(entry);
  const avoid = textOf(fields['avoid']);
  const because = textOf(fields['because']);
  const severity = SEVERITIES.find((one) => one === fields['severity']);
  const advice = textOf(fields['instead']) || adviceOf(textsOf(fields['write']));
  if (avoid === '' || because === '' || advice === '' || !severity) return undefined;
  const since = dayFromIso(textOf(fields['since']));
  return {
    avoid,
    because,
    advice,
    severity,
    forms: formsOf(fields['forms'] ?? [avoid]),
    except: textsOf(fields['except']),
    profile: PROFILES.find((one) => one === fields['profile']) ?? 'normal',
    ...(since && { since }),
    names: fields['names'] === true,
    inside: fields['inside'] === true,
    standsFor: textsOf(fields['stands-for']),
  };
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
const PROFILES = ['quiet', 'normal', 'strict'] as const;

function adviceOf(write: readonly string[]): string {
  const quoted = write.map((words) => `“${words}”`);
  const last = quoted.pop();
  if (last === undefined) return '';
  return `write ${quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last}`;
}

function formsOf(forms: unknown): readonly TermForm[] {
  if (Array.isArray(forms)) return textsOf(forms).map((phrase) => ({ phrase }));
  return Object.entries(fieldsOf(forms)).map(([phrase, replacement]) =>
    typeof replacement === 'string' ? { phrase, replacement } : { phrase },
  );
}
