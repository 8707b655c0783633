import { readFileSync } from 'node:fs';
import path from 'node:path';
import { textOf } from '../../server/src/host/read-file';
import type { DropKind } from '../../server/src/import/dropped';
import type { FileProblem } from '../../server/src/import/file-drafts';
import { fileKind } from '../../server/src/import/file-kind';
import { foreignFile } from '../../server/src/import/foreign-file';
import { draftsFromFile } from '../../server/src/import/import-file';
import type { Accounted } from '../../server/src/import/ledger';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { createLetterService } from '../../server/src/service/service';

const service = createLetterService();
// A few dictionary words are enough: those hyphenated at line ends in these tests, and their parts.
const few = new Set(
  (
    'after agency agreed being children guarding important improved main managers post remain safe ' +
    'safeguarding updated ' +
    'dated up well wellbeing look looked colocated located'
  ).split(' '),
);
const isWord = (word: string): boolean => few.has(word);
const knowledge = { ...importKnowledge(service.templates), isWord };

/** Reads the bytes of a file as import does, without its thread. */
export async function read(bytes: Uint8Array): Promise<Accounted | FileProblem> {
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { problem: foreign };
  return fileKind(bytes) === undefined
    ? service.importText(textOf(Buffer.from(bytes), { old: true }).text, isWord)
    : draftsFromFile(bytes, knowledge);
}

export const readFile = async (...names: readonly string[]): Promise<Accounted | FileProblem> =>
  read(new Uint8Array(readFileSync(path.join(...names))));

/** The only draft of a file, what was dropped by kind, and the messages. Nothing may be unplaced. */
export async function draftOf(bytes: Uint8Array): Promise<Said> {
  const made = await read(bytes);
  if ('problem' in made) throw new Error(made.problem);
  return saidOf(made);
}

export interface Said {
  readonly text: string;
  readonly dropped: readonly (readonly [DropKind, string])[];
  readonly notices: readonly string[];
}

export function saidOf({ drafts, ledger, notices }: Accounted): Said {
  const [draft, ...others] = drafts;
  if (!draft || others.length > 0) throw new Error(`${drafts.length} drafts`);
  if (ledger.unplaced.length > 0) throw new Error(`unplaced: ${ledger.unplaced.join(' ')}`);
  return { text: draft.text, dropped: draft.dropped.map(({ kind, text }) => [kind, text] as const), notices };
}

/** The sentence that says why a file is not read. */
export async function problemOf(bytes: Uint8Array): Promise<string> {
  const made = await read(bytes);
  return 'problem' in made ? made.problem : `${made.drafts.length} drafts`;
}
