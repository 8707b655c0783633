import data from '../../../data/grammar/small-names.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { problemAt } from './at';

const NAMES: readonly string[] = (data as { readonly names: string }).names.trim().split(/\s*,\s*/);
const FIRST_WORDS: ReadonlyMap<string, readonly (readonly string[])[]> = namesByFirstWord();

function namesByFirstWord(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const by = new Map<string, (readonly string[])[]>();
  for (const name of NAMES) {
    const words = name.split(' ');
    const first = words[0] ?? '';
    by.set(first, [...(by.get(first) ?? []), words]);
  }
  for (const names of by.values()) names.sort((a, b) => b.length - a.length);
  return by;
}

const SMALL_WORD = /^(?:of|for|in|and|to|the|at|on|with|from)$/;

/** Reports roles, teams, plans and meetings capitalised in mid-sentence: “Social Workers”, “Strategy Meetings”. */
export function* capitals(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens, text } = sentence;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    // “Greater Manchester police”
    if (
      i > 1 &&
      /^(?:council|police|constabulary)$/.test(token.text) &&
      isPlace(tokens, i - 1) &&
      !new RegExp(
        String.raw`^(?:tax|officers?|force|areas?|house|houses|leaders?|members?|notifications?|` +
          String.raw`checks?|powers?|protection|records?|officer)$`,
      ).test(tokens[i + 1]?.lower ?? '')
    ) {
      const right = token.text.charAt(0).toUpperCase() + token.text.slice(1);
      const place = tokens[i - 1] as Token;
      yield {
        ...problemAt(sentence, 'name-capitals', 'few', i - 1, i),
        data: { found: `${place.text} ${token.text}`, right: `${place.text} ${right}` },
        edit: { start: token.start, end: token.end, text: right },
      };
      continue;
    }
    if (!token.capital || /^\p{Lu}{2}/u.test(token.text)) continue;
    const before = tokens[i - 1] as Token;
    // A name continues, or a quotation or a sentence begins.
    if (
      (before.capital && i > 1) ||
      /^\p{Lu}/u.test(before.text) ||
      /[‘“"'(.:!?/&*-]$/.test(text.slice(0, token.start).trimEnd())
    )
      continue;
    const words = FIRST_WORDS.get(token.lower)?.find((name) => matches(tokens, i, name));
    if (!words) continue;
    const last = i + words.length - 1;
    const next = tokens[last + 1];
    if (
      next?.capital ||
      (next && /^[-–/&]/.test(next.text)) ||
      (next && /^’/.test(next.text) && (!text.slice(next.end).startsWith(' (') || text.includes('‘'))) ||
      (tokens[last]?.possessive && tokens[last + 1]?.capital)
    )
      continue;
    // One part of a longer title: “Social Work, Early Help and Youth Support”.
    if (/^(?:and|of|for|,)$/.test(next?.text ?? '') && tokens[last + 2]?.capital) continue;
    if (/^(?:and|,|of|for)$/.test(before.text) && tokens[i - 2]?.capital) continue;
    const found = tokens.slice(i, last + 1);
    if (!found.every(({ capital, lower }, k) => capital || SMALL_WORD.test(lower) || k > 0)) continue;
    if (!found.slice(1).every(({ capital, lower }) => capital || SMALL_WORD.test(lower))) continue;
    const start = token.start;
    const end = (tokens[last] as Token).end;
    const right = text.slice(start, end).toLowerCase();
    yield {
      ...problemAt(sentence, 'name-capitals', 'many', i, last),
      data: { found: text.slice(start, end), right },
      edit: { start, end, text: right },
    };
    i = last;
  }
}

const isPlace = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i] as Token;
  return token.capital && !token.possessive && token.tag === 'PROPN' && /^\p{Lu}\p{Ll}{3,}$/u.test(token.text);
};

const matches = (tokens: readonly Token[], i: number, name: readonly string[]): boolean =>
  name.every((word, k) => {
    const lower = tokens[i + k]?.lower.replace(/’/g, "'");
    return lower === word || lower === `${word}s` || (word.endsWith('y') && lower === `${word.slice(0, -1)}ies`);
  });
