import { renderHtml } from '../../server/src/export/html';
import { renderTxt } from '../../server/src/export/txt';
import { evidenceLenses } from '../../server/src/features/evidence-lens';
import { editsOf, fixAll } from '../../server/src/features/fix-all';
import { foldsOf } from '../../server/src/features/folding';
import { insertMissing } from '../../server/src/features/insert-missing';
import { linksIn } from '../../server/src/features/links';
import { outlineOf } from '../../server/src/features/outline';
import { symbolsOf } from '../../server/src/features/symbols';
import { rules } from '../../server/src/rules/rules';
import type { LetterService } from '../../server/src/service/service';
import { applyEdits } from '../../server/src/text/edit';
import { testProse } from '../prose/prose-of-tests';

/** Every rule, those too that speak only where a setting names them. */
const NAMED = Object.fromEntries(rules.map(({ meta }) => [meta.id, 'warning' as const]));

/** What is done with a text, step by step. Throws where a rule failed. */
export function stepsFor(service: LetterService, text: string, step: <T>(name: string, work: () => T) => T): void {
  const onError = (rule: string, error: unknown): never => {
    throw new Error(`the rule ${rule} failed`, { cause: error });
  };
  const check = (reading: ReturnType<LetterService['read']>) =>
    service.check(reading, { prose: testProse(), profile: 'strict', rules: NAMED, onError });
  const reading = step('read', () => service.read(text));
  const findings = step('check', () => check(reading));
  step('edits of all fixes', () =>
    applyEdits(
      text,
      editsOf(
        text,
        findings.flatMap(({ fixes }) => fixes.slice(0, 1)),
      ).edits,
    ),
  );
  // One reading of the mended text is enough: each further one is the same work again.
  let looks = 0;
  step('fix all', () =>
    fixAll(text, (now) => (looks++ === 0 ? findings : looks === 2 ? check(service.read(now)) : [])),
  );
  step('features', () => [
    outlineOf(reading, findings),
    foldsOf(reading),
    symbolsOf(reading),
    linksIn(text),
    insertMissing(reading),
    evidenceLenses(reading, true),
  ]);
  const plan = step('plan', () => service.plan(reading));
  step('html', () => renderHtml(plan));
  step('txt', () => renderTxt(plan));
  step('intake', () => service.intake(text));
}
