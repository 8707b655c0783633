import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ignoreEdit } from '../../server/src/edits/front-matter-edits';
import { insertMissing } from '../../server/src/edits/insert-missing';
import { completionsAt } from '../../server/src/ide/completion';
import { linksIn } from '../../server/src/ide/document-links';
import { symbolsOf } from '../../server/src/ide/document-symbols';
import { foldsOf } from '../../server/src/ide/folding-ranges';
import { hoverAt } from '../../server/src/ide/hover';
import { outlineOf } from '../../server/src/ide/outline';
import { namesIn } from '../../server/src/ide/references';
import { selectionAt } from '../../server/src/ide/selection-ranges';
import { knownAuthorities } from '../../server/src/reading/facts/known-authorities';
import { fixAll } from '../../server/src/rules/engine/fix-all';
import { createLetterService } from '../../server/src/service/service';
import { applyEdits } from '../../server/src/text/edit';
import { normalisedWords } from '../../server/src/text/similarity';
import type { Span } from '../../server/src/text/span';
import { COMPLETE } from './letters';

const service = createLetterService();

/** A letter with lines dropped, doubled, moved, cut, and noise inserted. */
const letters = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...COMPLETE.split('\n')) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      { weight: 1, arbitrary: fc.constantFrom('---', '# ', '- ', '[^1]: x', '[words]', '\uFEFF', '\r', '<!--', '-->') },
    ),
    { maxLength: 40 },
  )
  .map((lines) => lines.join('\n'));
const cutLetters = fc
  .tuple(fc.nat(COMPLETE.length), fc.nat(200))
  .map(([start, size]) => COMPLETE.slice(0, start) + COMPLETE.slice(start + size));
const texts = fc.oneof(letters, cutLetters);

const inside = (text: string, { start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;
const check = (text: string) => {
  const reading = service.read(text);
  return { reading, findings: service.check(reading) };
};

describe('for any text', () => {
  it('every feature answers, with positions inside the text', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const { reading, findings: problems } = check(text);
        const offset = seed % (text.length + 1);
        const spans = [
          ...outlineOf(reading, problems).parts.flatMap(({ span, children }) => [
            ...(span ? [span] : []),
            ...children.map((child) => child.span),
          ]),
          ...symbolsOf(reading).flatMap(({ span, selection }) => [span, selection]),
          ...foldsOf(reading).map(({ span }) => span),
          ...linksIn(text).map(({ span }) => span),
          ...namesIn(reading).flatMap(({ places }) => places),
          ...selectionAt(reading, offset),
          ...completionsAt(reading, offset, {
            today: { year: 2026, month: 3, day: 4 },
            authorities: knownAuthorities(),
            templates: [],
            isHeading: () => false,
            asked: true,
          }).map(({ replace }) => replace),
          ...[hoverAt(reading, offset)?.span ?? { start: 0, end: 0 }],
          ...problems.map(({ span }) => span),
        ];
        return spans.every((span) => inside(text, span));
      }),
      { numRuns: 150 },
    );
  });

  it('inserting missing parts loses no word', () => {
    fc.assert(
      fc.property(texts, (text) =>
        normalisedWords(text).every(
          inOrder(normalisedWords(applyEdits(text, insertMissing(service.read(text)).edits))),
        ),
      ),
      { numRuns: 150 },
    );
  });

  it('inserting missing parts leaves nothing missing', () => {
    fc.assert(
      fc.property(cutLetters, (text) => {
        const once = applyEdits(text, insertMissing(service.read(text)).edits);
        // A sentence made from halves of two may be taken for another part once its neighbours are there; a second run
        // then corrects it.
        const whole = applyEdits(once, insertMissing(service.read(once)).edits);
        const left = insertMissing(service.read(whole)).inserted;
        if (left.length > 0) throw new Error(`still missing: ${left.join(', ')} in\n${whole}`);
      }),
      { numRuns: 150 },
    );
  });

  it('safe fixes come to an end', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = fixAll(text, (current) => check(current).findings);
        return (
          applyEdits(text, once.edits) === once.text &&
          fixAll(once.text, (current) => check(current).findings).text === once.text
        );
      }),
      { numRuns: 60 },
    );
  });

  it('an ignored problem is recorded, or refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          texts.map((text) => `---\nignore:\n- rule: a\n  reason: b\n---\n${text}`),
        ),
        fc.string({ minLength: 1, maxLength: 40 }),
        (text, reason) => {
          const { letter } = service.read(text);
          const edit = ignoreEdit(letter, { rule: 'x', reason });
          if (!edit) return true;
          const after = service.read(applyEdits(text, [edit])).letter.frontMatter.ignore;
          return (
            after.length === letter.frontMatter.ignore.length + 1 &&
            after.at(-1)?.reason === reason.replace(/\s+/g, ' ').trim()
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** True for each word in turn that occurs in order among the others. */
function inOrder(words: readonly string[]): (word: string) => boolean {
  let at = 0;
  return (word) => {
    at = words.indexOf(word, at) + 1;
    return at > 0;
  };
}
