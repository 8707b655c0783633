import { runningText } from '../../analysis/running-text';
import { append } from '../../lists/append';
import type { TeamWording } from '../../nlp/lexicons/team-wording';
import { wordingFromLine, wordingUses } from '../../nlp/lexicons/team-wording';
import type { Edit } from '../../text/edit';
import { overlapsAny } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import { textAt } from '../../text/span';
import { named, writing } from '../engine/rewriting';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'team-wording',
    title: 'A word that the team avoids',
    why:
      'A team lists the words that its letters avoid in `.letters/wording.yaml`, with what to write instead and ' +
      'why. What other people say in quotation marks is left as it is.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    phase: 'prose',
    profile: 'quiet',
    messages: {
      once: '“{words}” is a word that the team avoids{because}: {advice}.',
      again: '“{words}” ({count} places) is a word that the team avoids{because}: {advice}.',
    },
    options: {
      wording: {
        default: [] as readonly string[],
        description: 'Further words to avoid, each as “service user → child”, or on its own if nothing replaces it.',
      },
    },
  },

  looksAt: ['frame', 'bodies'],

  *check(reading, { wording }, prose) {
    const wordings = [...prose.wording, ...wording.flatMap((line) => wordingFromLine(line) ?? [])];
    if (wordings.length === 0) return;
    const { text } = reading.letter;
    const places = new Map<TeamWording, Span[]>();
    for (const block of runningText(reading)) {
      const found = wordingUses(block.plain.text, wordings);
      if (found.length === 0) continue;
      const { quotations } = prose.of(block.text);
      for (const use of found) {
        if (overlapsAny(quotations, use)) continue;
        const known = places.get(use.wording) ?? [];
        append(known, [block.plain.toSource(use)]);
        places.set(use.wording, known);
      }
    }
    for (const [{ write, because }, [first, ...others]] of places) {
      if (!first) continue;
      const words = textAt(text, first);
      const data = {
        words,
        because: because === '' ? '' : ` (${because.replace(/\.$/, '')})`,
        advice: write.length === 0 ? 'write it in other words' : `write ${write.map((one) => `“${one}”`).join(' or ')}`,
      };
      const report = {
        span: first,
        related: others
          .slice(0, MAX_RELATED)
          .map((span) => ({ span, message: `“${textAt(text, span)}” appears here too` })),
        fixes: write.flatMap((right) => fixesFor(text, [first, ...others], right)),
      };
      if (others.length === 0) yield { message: 'once', data, ...report };
      else yield { message: 'again', data: { ...data, count: others.length + 1 }, ...report };
    }
  },
});

const MAX_RELATED = 20;

/** A fix for all places together, and one for the first alone. */
function fixesFor(text: string, places: readonly Span[], right: string): readonly Fix[] {
  const edits = places.map((span): Edit => ({ span, text: inCaseOf(textAt(text, span), right) }));
  const shown = right.replace(/[“”]/g, '');
  const first = named(text, { kind: 'suggested', edits: edits.slice(0, 1) }, writing(shown));
  return edits.length === 1
    ? first
    : [...named(text, { kind: 'suggested', edits }, writing(shown, edits.length)), ...first];
}

/** Capitalised if the words that are replaced are. */
const inCaseOf = (words: string, right: string): string =>
  /^\p{Lu}/u.test(words) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
