import { dashWouldDivide } from '../../letter/divider';
import type { Block } from '../../letter/letter';
import type { Reading } from '../../reading/reading';
import type { Edit } from '../../text/edit';
import { lineStart } from '../../text/line-edits';
import type { Span } from '../../text/span';
import { spanOf, textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'raw-paste',
    title: 'Leftovers from pasted text',
    why:
      'Text pasted straight from a word processor or an e-mail has dots or letters for bullets, followed by ' +
      'non-breaking spaces, and paragraphs without a blank line between them. In print two such paragraphs run ' +
      'into one, and a bullet that is a letter is read out as a word.',
    group: 'structure',
    severity: 'info',
    fix: 'safe',
    phase: 'letter',
    messages: {
      bullet: 'The bullets of this list were pasted as “{mark}”: write “-”.',
      letter: 'The bullet of this line came out as “{mark}”: write “-”.',
      blank: 'There is no blank line between this paragraph and the one before: put one in.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    const { text } = reading.letter;
    let reported = 0;
    for (const { body } of reading.sections) {
      for (const [i, block] of body.entries()) {
        if (reported >= MAX_REPORTS) return;
        const before = body[i - 1];
        if (isForeign(block) && !(before && isForeign(before))) {
          reported++;
          const list = listFrom(body, i);
          yield {
            message: 'bullet',
            data: { mark: block.marker },
            span: markOf(block),
            fixes: [
              {
                ...fixTitle('Write “-” for “{mark}”', { mark: block.marker }),
                kind: 'safe',
                edits: list.map((one) => plainMark(one)),
              },
            ],
          };
        }
        for (const span of lostBullets(text, block)) {
          reported++;
          const mark = textAt(text, span).trim();
          const edits = [asBullet(text, span, block.kind === 'bullet')];
          yield {
            message: 'letter',
            data: { mark },
            span,
            fixes: [{ ...fixTitle('Write “-” for “{mark}”', { mark }), kind: 'safe', edits }],
          };
        }
        if (before && lacksBlankLine(reading, before, block)) {
          reported++;
          const edits = [
            { span: spanOf(before.span.end, before.span.end), text: lineBreakAfter(text, before.span.end) },
          ];
          yield {
            message: 'blank',
            span: firstWord(text, block.span),
            fixes: [{ ...fixTitle('Add a blank line'), kind: 'safe', edits }],
          };
        }
      }
    }
  },
});

/** If a whole text was pasted raw, this many reports are enough. */
const MAX_REPORTS = 30;

/** True for a bullet whose mark is unknown to Markdown. */
const isForeign = ({ kind, marker, content, span, lines }: Block): boolean =>
  kind === 'bullet' &&
  content.end > content.start &&
  content.start > span.start &&
  !/^(?:[-*+]|\d)/.test(marker) &&
  !dashWouldDivide(lines[0]?.plain.text ?? '');

/** The consecutive foreign bullets from an index on. */
function listFrom(body: readonly Block[], from: number): readonly Block[] {
  const after = body.slice(from);
  const end = after.findIndex((block) => !isForeign(block));
  return end < 0 ? after : after.slice(0, end);
}

const markOf = ({ span, marker }: Block): Span => spanOf(span.start, span.start + marker.length);

const plainMark = ({ span, content }: Block): Edit => ({ span: spanOf(span.start, content.start), text: '- ' });

/** Bullets of symbol fonts as they arrive in plain text, with the space that Word puts after them. */
const LOST_BULLET = /^[oØüŸ§¡¾][ \t]*\u00a0[\u00a0 \t]*(?=\S)/;

const lostBullets = (text: string, { kind, lines }: Block): readonly Span[] =>
  kind !== 'paragraph' && kind !== 'bullet'
    ? []
    : lines.flatMap(({ span }) => {
        const found = LOST_BULLET.exec(text.slice(span.start, Math.min(span.end, span.start + 20)));
        return found ? [spanOf(span.start, span.start + found[0].length)] : [];
      });

/** Below another bullet it becomes a bullet of the next level. */
const asBullet = (text: string, { start, end }: Span, below: boolean): Edit => ({
  span: spanOf(lineStart(text, start), end),
  text: below ? '  - ' : '- ',
});

function lacksBlankLine({ letter: { text } }: Reading, before: Block, block: Block): boolean {
  if (before.kind !== 'paragraph' || block.kind !== 'paragraph') return false;
  const between = text.slice(before.span.end, block.span.start);
  return /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(between);
}

const lineBreakAfter = (text: string, at: number): string => /\r\n|\r|\n/.exec(text.slice(at))?.[0] ?? '\n';

const firstWord = (text: string, { start, end }: Span): Span =>
  spanOf(start, start + (/^\S{1,60}/.exec(text.slice(start, end))?.[0].length ?? 0));
