import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { takeOutWords } from '../text/take-out-words';
import type { Alignment, Step } from './align-wording';
import { variableInWords } from './fill-variables';
import type { Token, Wording } from './stock-tokens';
import { isVariable } from './stock-tokens';

/**
 * A difference between text and wording, in whole words: `expected` is '' for surplus words, and `span` is empty for
 * missing ones.
 */
export interface Difference {
  readonly span: Span;
  readonly expected: string;
}

/** Combines adjacent steps that are not `same` into one difference. */
export function differencesOf({ wording, steps }: Alignment, tokens: readonly Token[]): Difference[] {
  const differences: Difference[] = [];
  let group: Step[] = [];
  const close = (): void => {
    if (group.length > 0) differences.push(differenceOf(group, wording, tokens));
    group = [];
  };
  for (const step of steps) {
    if (step.kind === 'same' || step.kind === 'variable') close();
    else group.push(step);
  }
  close();
  return differences;
}

/** Returns the wording's words that the text has with different capitals. */
export function otherCapitals({ wording, steps }: Alignment, tokens: readonly Token[], text: string): Difference[] {
  return steps.flatMap(({ kind, element, token }): Difference[] => {
    const [meant, found] = [wording.elements[element], tokens[token]];
    if (kind !== 'same' || !meant || !found || isVariable(meant)) return [];
    const [expected, written] = [wording.text.slice(meant.start, meant.end), text.slice(found.start, found.end)];
    return isOtherCase(written, expected) ? [{ span: { start: found.start, end: found.end }, expected }] : [];
  });
}

// Different quotes and dashes are not different capitals.
const isOtherCase = (written: string, expected: string): boolean =>
  Array.from(expected).some(
    (letter, i) => letter !== written.charAt(i) && letter.toLowerCase() === written.charAt(i).toLowerCase(),
  );

/** Returns the edit that corrects a difference, with any spaces that it needs. */
export function mend(text: string, { span, expected }: Difference): Edit {
  if (expected === '') return takeOutWords(text, span);
  // The replaced text may include a mark that separated two words.
  const parts = (one: string, other: string): string =>
    /[\p{L}\p{M}\p{N}]$/u.test(one) && /^[\p{L}\p{M}\p{N}]/u.test(other) ? ' ' : '';
  if (span.end > span.start)
    return {
      span,
      text: parts(text.slice(0, span.start), expected) + expected + parts(expected, text.slice(span.end)),
    };
  const before = /[^\s(‘“[]$/u.test(text.slice(0, span.start)) && !/^[.,;:!?)’”\]]/u.test(expected) ? ' ' : '';
  const after = /^[\p{L}\p{N}(‘“[]/u.test(text.slice(span.end)) && !/[(‘“[]$/u.test(expected) ? ' ' : '';
  return { span, text: before + expected + after };
}

function differenceOf(group: readonly Step[], wording: Wording, tokens: readonly Token[]): Difference {
  const inText = group
    .filter(({ kind }) => kind === 'like' || kind === 'other' || kind === 'surplus')
    .map(({ token }) => token);
  const inWording = group.filter(({ kind }) => kind !== 'surplus').map(({ element }) => element);
  const expected = expectedWords(wording, inWording);
  const [first, last] = [tokens[inText[0] ?? -1], tokens[inText.at(-1) ?? -1]];
  if (first && last) return { span: { start: first.start, end: last.end }, expected };
  // Missing words go before the next token; punctuation belongs to the previous one.
  const next = group[0]?.token ?? 0;
  const before = tokens[next - 1];
  const place = (/^[.,;:!?)]/.test(expected) || !tokens[next]) && before ? before.end : (tokens[next]?.start ?? 0);
  return { span: { start: place, end: place }, expected };
}

/** Returns the wording's own text from the first to the last of the elements; variables appear as their names. */
function expectedWords(wording: Wording, elements: readonly number[]): string {
  let out = '';
  let end = -1;
  for (const index of elements) {
    const element = wording.elements[index];
    if (!element) continue;
    if (isVariable(element)) {
      out += `${out && !/[(‘“]$/u.test(out) ? ' ' : ''}[${variableInWords(element.variable)}]`;
      end = -1;
    } else {
      const apart = end >= 0 ? /\s/.test(wording.text.slice(end, element.start)) : out !== '' && element.word;
      out += (apart ? ' ' : '') + wording.text.slice(element.start, element.end);
      end = element.end;
    }
  }
  return out;
}
