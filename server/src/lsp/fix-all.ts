import { countsOf, NONE } from '../ide/problem-counts';
import type { FixAllResult } from '../protocol/protocol';
import { FIX_ALL_REQUEST } from '../protocol/requests';
import { fixAll } from '../rules/engine/fix-all';
import { ruleById } from '../rules/engine/rules';
import { onRequest } from './request-handler';
import type { Session } from './session';
import { rangeOf } from './to-lsp';

/** “Apply all safe fixes”: the edits, what they mend and what they leave. */
export function serveFixAll(session: Session): void {
  onRequest(session, FIX_ALL_REQUEST, NOTHING, async ({ uri }, token): Promise<FixAllResult> => {
    // Fixes of prose count too, so its words are read before.
    session.prose.loadNow();
    const letter = await session.documents.checked(uri, token);
    if (!letter) return NOTHING;
    const { document, reading } = letter;
    const { text, fixed, byRule, edits } = fixAll(reading.letter.text, (now) =>
      now === reading.letter.text ? letter.problems() : letter.check(letter.read(now)),
    );
    return {
      version: document.version,
      edits: [...edits].reverse().map((edit) => ({ range: rangeOf(document, edit.span), text: edit.text })),
      fixes: fixed,
      kinds: [...byRule]
        .map(([rule, fixes]) => ({ title: ruleById(rule)?.meta.title ?? rule, fixes }))
        .sort((one, other) => other.fixes - one.fixes || one.title.localeCompare(other.title, 'en-GB')),
      left: countsOf(edits.length === 0 ? letter.problems() : letter.check(letter.read(text))),
    };
  });
}

const NOTHING: FixAllResult = { version: -1, edits: [], fixes: 0, kinds: [], left: NONE };
