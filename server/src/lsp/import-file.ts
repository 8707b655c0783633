import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isDictionaryWord } from '../disk/dictionary-file';
import { fileKind } from '../intake/file-kind';
import type { ImportBundle } from '../intake/main';
import type { Draft } from '../intake/text-intake';
import type { ImportAnswer, ImportFileAnswer, ImportFileParams } from '../protocol/protocol';
import { intakeKnowledge } from '../service/intake-knowledge';
import type { LetterService } from '../service/service';
import { fromWindows1252 } from '../text/windows-1252';

/** Drafts of a file that the client read: a Word or PDF file in a thread of its own, anything else as text. */
export async function importFile(
  { name, base64 }: ImportFileParams,
  service: LetterService,
): Promise<ImportFileAnswer> {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (fileKind(bytes) === undefined) {
    const { drafts } = service.intake(textOf(bytes), isDictionaryWord);
    return drafts.length > 0
      ? { drafts: draftsAnswer(drafts) }
      : { error: `${name} has no words in it, so there is no draft.` };
  }
  const bundle = loadImport();
  if (!bundle)
    return {
      error: `${READERS} is not there, without which no Word or PDF file is read: install the extension again.`,
    };
  const read = await bundle.draftsFromFile(bytes, intakeKnowledge(service.templates));
  if ('problem' in read) return { error: `${name} could not be imported. ${read.problem}` };
  return read.drafts.length > 0
    ? { drafts: draftsAnswer(read.drafts) }
    : { error: `${name} has no words in it, so there is no draft.` };
}

/** Drafts as the client gets them: what was left out is counted. */
export const draftsAnswer = (drafts: readonly Draft[]): ImportAnswer['drafts'] =>
  drafts.map(({ text, dropped }) => ({
    text,
    droppedWords: dropped.reduce((sum, { text: words }) => sum + words.split(/\s+/).filter(Boolean).length, 0),
  }));

const READERS = path.join(__dirname, 'import.js');

/** A bundle of its own beside the server's, read when the first such file is imported. */
const loadImport = (): ImportBundle | undefined =>
  existsSync(READERS) ? (createRequire(__filename)(READERS) as ImportBundle) : undefined;

/** UTF-8, or UTF-16 where it says so; what is neither is Windows' own character set, in which old extractions come. */
function textOf(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}
