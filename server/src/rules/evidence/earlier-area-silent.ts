import { longDay } from '../../dates/calendar';
import { followUp } from '../../follow-up/follow-up';
import { whyFollowed } from '../../follow-up/follows-up';
import { firstWords } from '../../letter/word-count';
import type { Reading } from '../../reading/reading';
import { joined } from '../../text/joined';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'earlier-area-silent',
    title: 'No finding mentions an area from the earlier letter',
    why:
      'The first thing that readers ask is what became of what the last letter asked for. A visit often has ' +
      'another focus, and silence is usual; but if the letter says that it follows up the last visit, or both ' +
      'visits looked at the same things, its readers expect an answer.',
    group: 'evidence',
    severity: 'info',
    fix: 'none',
    phase: 'letter',
    messages: {
      'says-so': joined(
        'This letter says that it follows up the earlier visit, but no finding mentions “{area}” ({letter}): say ',
        'what became of it, or that this visit did not look at it.',
      ),
      'same-scope': joined(
        'Both visits looked at the same things, but no finding mentions “{area}” ({letter}): say what became of it, ',
        'if the visit looked at it.',
      ),
    },
    options: {},
  },

  looksAt: ['frame', 'areas', 'findings'],

  *check(reading) {
    const [last] = reading.previous?.letters ?? [];
    const heading = reading.partMatches.find(({ part }) => part.role === 'findings')?.passage?.section?.heading;
    if (!last || !heading || reading.facts.findings.length === 0) return;
    const why = whyFollowed(last.reading, reading);
    if (!why) return;
    for (const { area, findings } of followUp(last.reading, reading).areas) {
      if (findings.length > 0) continue;
      yield {
        message: why,
        data: {
          area: firstWords(area.text.replace(/[.\s]+$/, ''), MAX_WORDS),
          letter: nameOf(last.reading, last.name),
        },
        span: heading.span,
      };
    }
  },
});

const MAX_WORDS = 20;

const nameOf = ({ facts: { letterDate } }: Reading, name: string): string =>
  letterDate?.day ? `letter of ${longDay(letterDate.day)}` : name;
