import { isDictionaryWord } from '../host/dictionary-file';
import type { Paster } from '../ide/paste';
import { PASTE_RULES, pasteText } from '../ide/paste';
import { memoizeWeak } from '../memo/memoize-weak';
import { PASTE_REQUEST } from '../protocol/requests';
import { importKnowledge } from '../service/import-knowledge';
import type { LetterService } from '../service/service';
import type { LetterSnapshot } from './document-store';
import { onRequest } from './request-handler';
import type { Session } from './session';
import { spanOfRange } from './to-lsp';

/** Longer than any letter: left to the editor, which pastes it as it is at once. */
const MAX_PASTE_LENGTH = 1_000_000;

/** Answers what is to be pasted. */
export function servePaste(session: Session): void {
  onRequest(session, PASTE_REQUEST, null, async ({ uri, range, text, html }) => {
    if (text.length + (html?.length ?? 0) > MAX_PASTE_LENGTH) return null;
    // Without its words nothing is known of quotation marks and hyphens.
    await session.prose.loadNow();
    const letter = await session.documents.open(uri);
    if (!letter) return null;
    const { document, reading } = letter;
    const pasted = pasteText(
      reading.letter.text,
      spanOfRange(document, range),
      { text, ...(html === undefined ? {} : { html }) },
      pasterOf(letter),
    );
    return pasted === undefined ? null : { text: pasted };
  });
}

/** What pasting and tidying ask of a letter. */
export const pasterOf = ({ service, read, check }: LetterSnapshot): Paster => ({
  knowledge: knowledgeOf(service),
  read,
  check: (reading) => check(reading, PASTE_RULES),
});

const knowledgeOf = memoizeWeak((service: LetterService) => ({
  ...importKnowledge(service.templates),
  isWord: isDictionaryWord,
}));
