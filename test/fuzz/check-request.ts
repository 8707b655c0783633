import type { Reading } from '../../server/src/reading/reading';
import type { Problem } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import type { CheckRequest, LetterService } from '../../server/src/service/service';
import { testProse } from '../nlp/prose-of-tests';

/** Every rule is on, including those off by default. */
const NAMED = Object.fromEntries(rules.map(({ meta }) => [meta.id, 'warning' as const]));

/**
 * The problems of all rules, including prose. A failing rule throws here, because otherwise it would be a single
 * unobtrusive problem.
 */
export function allFindings(
  service: LetterService,
  reading: Reading,
  request: CheckRequest = { profile: 'strict', rules: NAMED },
): readonly Problem[] {
  return service.check(reading, {
    ...request,
    prose: testProse(),
    onError: (_, error) => {
      throw error;
    },
  });
}
