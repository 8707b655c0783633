import { compareLetters } from '../../server/src/compare/compare-letters';
import { insertMissing } from '../../server/src/edits/insert-missing';
import { renderHtml } from '../../server/src/export/html/render-html';
import { renderTxt } from '../../server/src/export/txt/render-txt';
import { evidenceLenses } from '../../server/src/ide/code-lenses';
import { linksIn } from '../../server/src/ide/document-links';
import { symbolsOf } from '../../server/src/ide/document-symbols';
import { foldsOf } from '../../server/src/ide/folding-ranges';
import { outlineOf } from '../../server/src/ide/outline';
import { editsOf, fixAll } from '../../server/src/rules/engine/fix-all';
import { rules } from '../../server/src/rules/engine/rules';
import type { LetterService } from '../../server/src/service/service';
import { applyEdits } from '../../server/src/text/edit';
import { ENGLISH } from '../../server/src/text/l10n';
import { testProse } from '../nlp/prose-of-tests';

/** Every rule, those too that speak only where a setting names them. */
const NAMED = Object.fromEntries(rules.map(({ meta }) => [meta.id, 'warning' as const]));

/** What is done with a text, step by step. Throws if a rule failed. */
export function stepsFor(service: LetterService, text: string, step: <T>(name: string, work: () => T) => T): void {
  const onError = (rule: string, error: unknown): never => {
    throw new Error(`the rule ${rule} failed`, { cause: error });
  };
  const check = (reading: ReturnType<LetterService['read']>) =>
    service.check(reading, { prose: testProse(), profile: 'strict', rules: NAMED, onError });
  const reading = step('read', () => service.read(text));
  const problems = step('check', () => check(reading));
  step('edits of all fixes', () =>
    applyEdits(
      text,
      editsOf(
        text,
        problems.flatMap(({ fixes }) => fixes.slice(0, 1)),
      ).edits,
    ),
  );
  // One reading of the fixed text is enough: each further one repeats the same work.
  let looks = 0;
  step('fix all', () =>
    fixAll(text, (now) => (looks++ === 0 ? problems : looks === 2 ? check(service.read(now)) : [])),
  );
  step('features', () => [
    outlineOf(reading, problems),
    foldsOf(reading),
    symbolsOf(reading),
    linksIn(text),
    insertMissing(reading),
    evidenceLenses(reading, true, ENGLISH),
  ]);
  const model = step('plan', () => service.printModel(reading));
  step('html', () => renderHtml(model));
  step('txt', () => renderTxt(model));
  step('intake', () => service.importText(text));
  const other = step('read another version', () => service.read(reworded(text)));
  step('compare', () => compareLetters(reading, other));
}

/** Every fourth word is another. */
const reworded = (text: string): string => {
  let count = 0;
  return text.replace(/\p{L}+/gu, (word) => (count++ % 4 === 0 ? `${word}x` : word));
};
