import type { Reading } from '../../server/src/reading/reading';
import type { Problem } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import type { CheckRequest, LetterService } from '../../server/src/service/service';
import { testProse } from '../nlp/prose-of-tests';

/** Every rule speaks, those too that wait to be asked for. */
const NAMED = Object.fromEntries(rules.map(({ meta }) => [meta.id, 'warning' as const]));

/**
 * What all rules find, prose included. A rule that fails throws here, for else it would be one quiet finding among
 * many.
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
