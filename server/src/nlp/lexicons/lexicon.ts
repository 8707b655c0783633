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

/** A word that letters avoid, from `server/data/wording`; `children.yaml` documents the keys. */
export interface Term {
  /** The word as people know it; its name in settings. */
  readonly avoid: string;
  readonly forms: readonly TermForm[];
  /** Phrases in which it is allowed. */
  readonly except: readonly string[];
  /** What is wrong with it and what to do, worded to follow the word in a sentence. */
  readonly because: string;
  readonly advice: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** The quietest profile that reports it. */
  readonly profile: 'quiet' | 'normal' | 'strict';
  /** Letters dated earlier are exempt. */
  readonly since?: Day;
  readonly names: boolean;
  readonly inside: boolean;
  /** For initials: what they stand for here; a letter that expands them otherwise means something else. */
  readonly standsFor: readonly string[];
}

export interface TermForm {
  readonly phrase: string;
  /**
   * A replacement: `#` stands for its figure, `{rest}` for what follows its first word. Undefined if none can be
   * offered.
   */
  readonly replacement?: string;
}

/** Every list, as read from YAML; the tests run its examples. */
export const WORDING_LISTS: readonly unknown[] = [
  children,
  initials,
  houseSpelling,
  plainEnglish,
  officeWords,
  vagueQuantities,
];

/** The words of all lists in order, read once. Incomplete entries are left out. */
export const terms = lazy((): readonly Term[] =>
  WORDING_LISTS.flatMap((data) => listOf(fieldsOf(data)['words'])).flatMap((entry) => termFrom(entry) ?? []),
);

/** An entry of a list; undefined if it is incomplete or switched off. */
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
