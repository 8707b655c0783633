import type { Token } from './tokenizer';

/**
 * Words to look for, in a simple notation:
 * - a lower-case word matches in any case, a capitalised one exactly (`LA`, `Section`);
 * - `child|children` matches either word, `child’s|parent’s` either possessive; `#` matches any figure;
 * - a full stop after a word must be in the text as well (`e.g.`, `s. 47`), with or without a space after it.
 */
export interface Phrase<T> {
  readonly text: string;
  readonly means: T;
  /**
   * `as written` distinguishes `well being`, `well-being` and `wellbeing`; `either` treats a space and a hyphen alike.
   */
  readonly joined: 'as written' | 'either';
  /** Lower case matches lower case only. */
  readonly exact?: boolean;
}

/** A match of a phrase, from its first word to its last. */
export interface Found<T> {
  readonly means: T;
  readonly start: number;
  readonly end: number;
  /** Token indices, half-open. */
  readonly from: number;
  readonly to: number;
  /** True if the phrase requires capitals, or lower case. */
  readonly exact: boolean;
}

/** Finds all of its phrases in one pass over the words of a text. */
export interface PhraseIndex<T> {
  /** Matches in order of position, longest first if several start at one word. They may overlap. */
  in(plain: string, tokens: readonly Token[]): readonly Found<T>[];
}

/** Builds an index. A phrase without words is left out. */
export function phraseIndex<T>(phrases: readonly Phrase<T>[]): PhraseIndex<T> {
  const byFirst = new Map<string, Group<T>>();
  for (const phrase of phrases) {
    const steps = stepsOf(phrase);
    const [first, second] = steps.words;
    for (const key of first ? keysOf(first) : []) {
      const group = byFirst.get(key) ?? { alone: [], bySecond: new Map<string, Steps<T>[]>() };
      byFirst.set(key, group);
      // A figure as second word is rare and is checked during matching.
      if (second && !second.figure) for (const next of keysOf(second)) put(group.bySecond, next, steps);
      else group.alone.push(steps);
    }
  }
  const anyFigure = byFirst.get(FIGURE);
  for (const { alone, bySecond } of byFirst.values())
    for (const list of [alone, ...bySecond.values()]) list.sort(longestFirst);

  return {
    in(plain, tokens) {
      const found: Found<T>[] = [];
      const look = (list: readonly Steps<T>[], from: number): void => {
        for (const steps of list) {
          const end = endOf(steps, plain, tokens, from);
          if (end !== undefined)
            found.push({
              means: steps.means,
              start: tokens[from]?.start ?? 0,
              end,
              from,
              to: from + steps.words.length,
              exact: steps.exact,
            });
        }
      };
      const lookFrom = (group: Group<T> | undefined, from: number): void => {
        if (!group) return;
        // Many phrases begin with “the” or “in”, so the second word decides.
        const longer = group.bySecond.get(tokens[from + 1]?.key ?? '');
        if (longer) look(longer, from);
        look(group.alone, from);
      };
      for (let from = 0; from < tokens.length; from++) {
        const key = tokens[from]?.key ?? '';
        lookFrom(byFirst.get(key), from);
        if (isFigure(key)) lookFrom(anyFigure, from);
      }
      return found;
    },
  };
}

/** The phrases that begin with a word: grouped by second word, or consisting of it alone. */
interface Group<T> {
  readonly alone: Steps<T>[];
  readonly bySecond: Map<string, Steps<T>[]>;
}

const FIGURE = '#';

const keysOf = ({ keys, figure }: Step): readonly string[] => (figure ? [FIGURE] : keys);

function put<T>(lists: Map<string, Steps<T>[]>, key: string, steps: Steps<T>): void {
  const list = lists.get(key);
  if (list) list.push(steps);
  else lists.set(key, [steps]);
}

interface Steps<T> {
  readonly means: T;
  readonly words: readonly Step[];
  readonly exact: boolean;
}

interface Step {
  readonly keys: readonly string[];
  /** Set if case matters. */
  readonly exact: readonly string[] | undefined;
  readonly figure: boolean;
  readonly dot: boolean;
  readonly possessive: boolean;
  readonly joins: 'space' | 'hyphen' | 'either';
}

// Of `etc` and `etc.` the second is longer.
const longestFirst = (a: Steps<unknown>, b: Steps<unknown>): number => lengthOf(b) - lengthOf(a);
const lengthOf = ({ words }: Steps<unknown>): number => 2 * words.length + (words.at(-1)?.dot === true ? 1 : 0);

const WORD = /([\s-]*)([^\s.-]+)(\.?)/g;
const POSSESSIVE = /[’']s$/;

function stepsOf<T>({ text, means, joined, exact = false }: Phrase<T>): Steps<T> {
  const words = [...text.matchAll(WORD)].map(([, gap = '', written = '', dot]): Step => {
    const possessive = POSSESSIVE.test(written);
    const either = written
      .split('|')
      .filter((one) => one !== '')
      .map((one) => (possessive ? one.replace(POSSESSIVE, '') : one));
    return {
      keys: written === '#' ? [] : either.map((one) => one.toLowerCase()),
      exact: exact || either.some((one) => one !== one.toLowerCase()) ? either : undefined,
      figure: written === '#',
      dot: dot === '.',
      possessive,
      joins: joined === 'either' ? 'either' : gap.includes('-') ? 'hyphen' : 'space',
    };
  });
  return { means, words, exact: words.some((word) => word.exact !== undefined) };
}

/** Index of the end of a phrase that starts at a token, or undefined if it does not match there. */
function endOf({ words }: Steps<unknown>, plain: string, tokens: readonly Token[], from: number): number | undefined {
  let end = 0;
  for (let i = 0; i < words.length; i++) {
    const step = words[i];
    const token = tokens[from + i];
    if (!step || !token) return undefined;
    if (i > 0) {
      const before = words[i - 1];
      const joined =
        before?.dot === true
          ? token.start - end <= 1
          : step.joins === 'either'
            ? token.after !== 'other'
            : token.after === step.joins;
      if (!joined) return undefined;
    }
    if (step.figure ? !isFigure(token.key) : !step.keys.includes(token.key)) return undefined;
    if (step.exact && !step.exact.includes(plain.slice(token.start, token.end))) return undefined;
    // After the last word of a phrase a possessive may follow: `LA’s`.
    if (step.possessive ? !token.possessive : token.possessive && i < words.length - 1) return undefined;
    end = token.end + (step.possessive ? 2 : 0);
    if (step.dot) {
      if (plain[end] !== '.') return undefined;
      end++;
    }
  }
  return end;
}

const isFigure = (key: string): boolean => {
  const code = key.charCodeAt(0);
  return code >= 48 && code <= 57 && /^\d+$/.test(key);
};
