import type { Change } from '../../server/src/compare/comparison';
import { findDates } from '../../server/src/dates/find-dates';
import type { Item } from '../../server/src/reading/facts';
import type { Reading } from '../../server/src/reading/reading';

/** A change made to a letter, and how it must be reported. */
export interface PlantedChange {
  readonly name: string;
  readonly text: string;
  isToldBy(change: Change): boolean;
}

/** Each kind of change once, at a place chosen by `pick`; kinds that do not apply to a letter are left out. */
export function plantedChanges(reading: Reading, pick: (below: number) => number): readonly PlantedChange[] {
  const { text } = reading.letter;
  const { findings, improvements, letterDate, signatory } = reading.facts;
  const replace = (start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end);
  const oneOf = <T>(items: readonly T[]): T | undefined => items[pick(items.length)];
  const planted: PlantedChange[] = [];
  const add = (name: string, changed: string | undefined, isToldBy: (change: Change) => boolean): void => {
    if (changed !== undefined && changed !== text) planted.push({ name, text: changed, isToldBy });
  };
  /** Replaces the first occurrence of certain words in one of the findings. */
  const swapWord = (from: RegExp, by: (word: string) => string, avoid?: RegExp): string | undefined => {
    const hits = findings.flatMap(({ span }) => {
      const words = text.slice(span.start, span.end);
      const hit = from.exec(words);
      return hit && !avoid?.test(words) ? [{ at: span.start + hit.index, word: hit[0] }] : [];
    });
    const hit = oneOf(hits);
    return hit && replace(hit.at, hit.at + hit.word.length, by(hit.word));
  };

  const proportion = swapWord(/\b(?:most|some)\b(?= (?:children|plans|social|families|young))/, (word) =>
    word === 'most' ? 'some' : 'most',
  );
  add('a word of proportion', proportion, ({ kind, notable }) =>
    Boolean(kind === 'reworded' && notable.some((one) => one.kind === 'proportion' && one.direction)),
  );
  add(
    'a judgement',
    swapWord(/\beffective\b/, () => 'inadequate'),
    ({ kind, notable }) =>
      Boolean(kind === 'reworded' && notable.some((one) => one.kind === 'judgement' && one.direction === 'worse')),
  );
  add(
    'a number',
    swapWord(/\b(?:three|four|five|six|seven|eight|nine|ten)\b/, () => '63'),
    ({ notable }) => notable.some(({ kind, after }) => kind === 'number' && after === '63'),
  );
  const day = letterDate && findDates(letterDate.text)[0]?.days[0]?.day;
  if (letterDate && day) {
    const other = letterDate.text.replace(/\d{1,2}/, day.day === 17 ? '18' : '17');
    add(
      'the date of the letter',
      replace(letterDate.span.start, letterDate.span.end, other),
      ({ role, notable }) => role === 'frame' && notable.some(({ kind }) => kind === 'date'),
    );
  }
  if (signatory) {
    const { span } = signatory.name;
    add(
      'the name of the signatory',
      replace(span.start, span.end, 'Morwenna Quill'),
      ({ role, notable }) =>
        role === 'frame' && notable.some(({ kind, after }) => kind === 'name' && after?.startsWith('Morwenna Quill')),
    );
  }

  const long = findings.filter(isLong);
  const [first, second] = [oneOf(long), oneOf(long)];
  if (first && second && Math.abs(findings.indexOf(first) - findings.indexOf(second)) > 1 && isPlain(first, text)) {
    const words = text.slice(first.block.span.start, first.block.span.end);
    const reworded = words.replace(/(?<= )\p{Ll}{4,} (\p{Ll}+ )(?=\p{Ll})/u, '$1');
    const rest = replace(first.block.span.start, first.block.span.end, '\u0000');
    const at = rest.indexOf(text.slice(second.block.span.start, second.block.span.end));
    const moved = at < 0 ? undefined : `${rest.slice(0, at)}${reworded}\n\n${rest.slice(at)}`.replace(/\u0000\n*/, '');
    if (reworded !== words)
      add(
        'a finding that moved and was reworded',
        moved,
        ({ kind, moved: too, words: runs }) => kind === 'reworded' && too && runs.some(({ op }) => op === 'removed'),
      );
  }
  const gone = oneOf(long);
  if (gone) {
    const removed = replace(gone.block.span.start, gone.block.span.end, '');
    add(
      'a finding that is gone',
      removed,
      ({ kind, before }) => kind === 'removed' && before[0]?.text === gone.text.trim(),
    );
    add(
      'a new finding',
      replace(
        gone.block.span.end,
        gone.block.span.end,
        '\n\nThe lighthouse keepers’ choir sings at each harbour fair.',
      ),
      ({ kind, after }) => kind === 'added' && after[0]?.text.includes('lighthouse') === true,
    );
  }
  const cut = oneOf(long.flatMap((item) => cutsOf(item, text)));
  if (cut !== undefined) add('a finding that was split', replace(cut, cut + 1, '\n\n'), ({ kind }) => kind === 'split');
  const area = oneOf(improvements.filter(({ text: words, block }) => words.length > 90 && block.kind === 'bullet'));
  if (area) {
    const { span } = area.block;
    const source = text.slice(span.start, span.end);
    const middle = source.indexOf(' ', source.length / 2);
    const marker = /^\W+/u.exec(source)?.[0] ?? '- ';
    if (middle > 0)
      add(
        'an area that was split',
        replace(span.start, span.end, `${source.slice(0, middle)}\n${marker}${source.slice(middle + 1)}`),
        ({ kind, role }) => kind === 'split' && role === 'area',
      );
    add(
      'an area that became softer',
      replace(span.end, span.end, ', where appropriate'),
      ({ role, strength }) => role === 'area' && strength === 'softened',
    );
  }
  return planted;
}

const isLong = ({ text }: Item): boolean => text.split(' ').length >= 20;
const isPlain = ({ block }: Item, text: string): boolean =>
  block.kind === 'paragraph' && !text.slice(block.span.start, block.span.end).includes('\n');

/** Offsets of the spaces after sentences with at least eight words on both sides. */
const cutsOf = ({ block }: Item, text: string): readonly number[] =>
  block.kind !== 'paragraph'
    ? []
    : Array.from(text.slice(block.span.start, block.span.end).matchAll(/(?<=\p{Ll}\.) (?=\p{Lu})/gu)).flatMap(
        ({ index }) => {
          const source = text.slice(block.span.start, block.span.end);
          const isEnough = [source.slice(0, index), source.slice(index)].every((half) => half.split(' ').length >= 8);
          return isEnough ? [block.span.start + index] : [];
        },
      );
