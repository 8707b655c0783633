import type { LetterRecord } from '../../server/src/insight/letter-record';
import { letterRecord } from '../../server/src/insight/letter-record';
import { createLetterService } from '../../server/src/service/service';
import { LETTER } from '../review/letter';

const service = createLetterService();

/** The invented letter of the review sheet, with a theme or two and tags. */
export const THEMED = LETTER.replace(
  '- The quality of supervision, including what is recorded.',
  '- The quality of supervision, including what is recorded. (enabler 3, national framework)\n' +
    '- The offer to care leavers. (outcome 4, national framework)\n' +
    '- The weather.',
);

/** What is counted of a letter; its problems are those of a check without prose. */
export function recordOf(text: string, file = 'a.letter.md'): LetterRecord {
  const reading = service.read(text);
  return letterRecord(reading, { file, number: 0 }, service.check(reading));
}
