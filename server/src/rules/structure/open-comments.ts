import { acceptProposal } from '../../comments/accept-proposal';
import { isOpen } from '../../comments/answer-threads';
import type { PlacedThread } from '../../comments/place-anchors';
import { joined } from '../../text/joined';
import { spanOf } from '../../text/span';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'open-comments',
    title: 'A comment is waiting for an answer',
    why:
      'Comments and proposals are kept in a file beside the letter. Whoever made one expects an answer, and the ' +
      'authority is told what became of each point, so none may be open when the letter is final.',
    group: 'structure',
    severity: 'error',
    stages: { drafting: 'hint', 'quality-assurance': 'hint', authority: 'hint' },
    fix: 'none',
    phase: 'letter',
    anyText: true,
    messages: {
      comment: '{author} comments: “{text}”. Answer and resolve it, or decline it with a reason.',
      proposal: '{author} proposes here: {change}. Accept it, or decline it with a reason.',
      lost: joined(
        '{author} said “{text}” about words that are no longer in the letter: resolve it, or decline it ',
        'with a reason.',
      ),
    },
    options: {},
  },

  looksAt: ['comments'],

  *check({ comments, letter: { text } }) {
    for (const { thread, place } of comments) {
      if (!isOpen(thread)) continue;
      const author = thread.author.trim() || 'Somebody';
      const span = place.span ?? spanOf(0, 0);
      const change = place.span && changeOf(text, { thread, place });
      if (change !== undefined) yield { message: 'proposal', data: { author, change }, span };
      else
        yield {
          message: place.span && place.how !== 'gone' ? 'comment' : 'lost',
          data: { author, text: shortened(thread.text || thread.lost || 'leave this out') },
          span,
        };
    }
  },
});

function changeOf(text: string, { thread, place }: PlacedThread): string | undefined {
  const accepted = acceptProposal(text, thread, place, () => 0);
  return 'problem' in accepted ? undefined : shortened(accepted.title);
}

const MAX_SHOWN = 160;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1).trimEnd()}…` : line;
}
