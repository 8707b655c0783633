import type { Finding } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import type { CheckRequest, LetterService } from '../../server/src/service/service';
import type { Reading } from '../../server/src/reading/reading';
import { testProse } from '../prose/prose-of-tests';

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
): readonly Finding[] {
  return service.check(reading, {
    ...request,
    prose: testProse(),
    onError: (_, error) => {
      throw error;
    },
  });
}
