import type { CodeLens, Command, Location, Position } from 'vscode-languageserver';
import { linkEdit } from '../edits/evidence-edits';
import type { EvidenceLens } from '../ide/code-lenses';
import { evidenceLenses } from '../ide/code-lenses';
import type { FindingRow } from '../ide/evidence';
import { evidenceAt, evidenceRows } from '../ide/evidence';
import type { EvidenceResult, EvidenceFinding } from '../protocol/protocol';
import { COMMANDS } from '../protocol/protocol';
import { EVIDENCE_REQUEST, LINK_REQUEST } from '../protocol/requests';
import type { ClientCapabilities } from './client-capabilities';
import type { LetterSnapshot } from './document-store';
import { onRequest } from './request-handler';
import type { Session } from './session';
import { showInvalidFrontMatter } from './show-invalid-front-matter';
import { rangeOf } from './to-lsp';

/** The requests about areas and the findings that support them. */
export function serveEvidence(session: Session): void {
  const { documents: letters } = session;

  onRequest(session, EVIDENCE_REQUEST, null, async ({ uri }) => {
    const letter = await letters.open(uri);
    return letter ? evidenceAnswer(letter) : null;
  });

  onRequest(session, LINK_REQUEST, { version: -1, edits: [] }, async ({ uri, area, finding, change }) => {
    const letter = await letters.open(uri);
    if (!letter) return { version: -1, edits: [] };
    const edit = linkEdit(letter.reading, { area, finding }, change);
    if (!edit) await showInvalidFrontMatter(session, 'change-link');
    const { document } = letter;
    return {
      version: document.version,
      edits: edit && edit !== 'nothing' ? [{ range: rangeOf(document, edit.span), text: edit.text }] : [],
    };
  });
}

/** The findings of an area, the areas of a finding. */
export function evidenceDefinition({ document, reading }: LetterSnapshot, position: Position): Location[] | null {
  const places = evidenceAt(reading, document.offsetAt(position));
  return places.length > 0 ? places.map((span) => ({ uri: document.uri, range: rangeOf(document, span) })) : null;
}

/** The same where nothing that is named stands at the place. */
export const evidenceReferences = (letter: LetterSnapshot, position: Position, named: Location[]): Location[] =>
  named.length > 0 ? named : (evidenceDefinition(letter, position) ?? []);

/**
 * Code lenses above areas, and above findings if the settings say so. Other editors have no command to show what
 * they count.
 */
export function lensesOf(
  { document, reading, settings }: LetterSnapshot,
  capabilities: ClientCapabilities,
): CodeLens[] {
  if (settings.evidenceLens === 'off') return [];
  return evidenceLenses(reading, settings.evidenceLens === 'areas and findings', capabilities.l10n).map((lens) => {
    const range = rangeOf(document, lens.span);
    const command: Command = capabilities.ours
      ? commandFor(
          document.uri,
          lens,
          range.start,
          lens.places.map((span) => rangeOf(document, span)),
        )
      : { title: lens.title, command: '' };
    return { range: { start: range.start, end: range.start }, command };
  });
}

function commandFor(
  uri: string,
  { title, area, places }: EvidenceLens,
  position: Position,
  ranges: readonly Location['range'][],
): Command {
  if (area !== undefined) return { title, command: COMMANDS.addFinding, arguments: [uri, area] };
  return { title, command: places.length > 0 ? COMMANDS.showEvidence : '', arguments: [uri, position, ranges] };
}

function evidenceAnswer({ document, reading }: LetterSnapshot): EvidenceResult {
  const { areas, weaknesses, findings } = evidenceRows(reading);
  const row = ({ title, words, text, span }: FindingRow): EvidenceFinding => ({
    title,
    words,
    text,
    range: rangeOf(document, span),
  });
  return {
    areas: areas.map((area) => ({
      ...row(area),
      kind: area.kind,
      tellsItself: area.tellsItself,
      links: area.links.map((link) => ({ ...row(link), pinned: link.pinned })),
    })),
    weaknesses: weaknesses.map(row),
    findings: findings.map(row),
  };
}
