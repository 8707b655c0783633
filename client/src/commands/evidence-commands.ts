import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { EvidenceResult, EvidenceFinding, LinkParams, Range } from '../../../server/src/protocol/protocol';
import { COMMANDS } from '../../../server/src/protocol/protocol';
import { EVIDENCE_REQUEST, LINK_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { ask, pick } from '../input/multi-step-input';
import { activeLetter } from '../is-letter';
import type { EvidenceRow } from '../views/evidence-rows';
import type { EvidenceView } from '../views/evidence-view';
import { applyServerEdit, rangeOf } from './apply-edits';
import type { CommandRow } from './command-row';

interface Parts {
  readonly session: LetterClient;
  readonly follower: ActiveLetter;
  readonly view: EvidenceView;
}

/** Commands on areas and their findings, for the view, the code lenses and the command palette. */
export function evidenceCommands(parts: Parts): readonly CommandRow[] {
  const change = (row: EvidenceRow | undefined, to: LinkParams['change']): Promise<void> | undefined =>
    row?.area !== undefined && row.finding !== undefined ? link(parts, row.area, row.finding, to) : undefined;
  return [
    ['goToEvidence', (row: EvidenceRow) => goTo(parts, row)],
    [COMMANDS.showEvidence, showEvidence],
    [
      COMMANDS.addFinding,
      (uri?: unknown, area?: unknown) =>
        addFinding(parts, isRow(uri) ? uri.area : typeof area === 'string' ? area : undefined),
    ],
    ['linkToArea', (row?: EvidenceRow) => linkToArea(parts, row?.finding)],
    ['pinLink', (row?: EvidenceRow) => change(row, 'pin')],
    ['unpinLink', (row?: EvidenceRow) => change(row, 'unpin')],
    ['removeLink', (row?: EvidenceRow) => change(row, 'remove')],
  ];
}

const isRow = (value: unknown): value is EvidenceRow =>
  typeof value === 'object' && value !== null && 'kind' in value && 'key' in value;

/** Shows the findings of an area, or the areas of a finding, in the editor's references view. */
async function showEvidence(uri: unknown, place: unknown, ranges: unknown): Promise<void> {
  if (typeof uri !== 'string' || !Array.isArray(ranges)) return;
  const letter = vscode.Uri.parse(uri);
  const { line, character } = place as Range['start'];
  const locations = (ranges as Range[]).map((range) => new vscode.Location(letter, rangeOf(range)));
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    letter,
    new vscode.Position(line, character),
    locations,
  );
}

async function goTo({ follower: { letter } }: Parts, row: EvidenceRow): Promise<void> {
  if (!letter || !row.range) return;
  const range = rangeOf(row.range);
  const editor = await vscode.window.showTextDocument(letter);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Asks for the finding, and for the area if none is given, and pins the link. */
async function addFinding(parts: Parts, given: string | undefined): Promise<void> {
  const answer = await evidence(parts);
  if (!answer) return;
  if (answer.areas.length === 0) return say(l10n.t('This letter has no areas for improvement or priority action.'));
  if (answer.findings.length === 0) return say(l10n.t('This letter has no findings yet.'));
  let area = answer.areas.find(({ words }) => words === given)?.words;
  let finding: string | undefined;
  const linked = (): ReadonlySet<string> =>
    new Set(answer.areas.find(({ words }) => words === area)?.links.map(({ words }) => words));
  const items = answer.findings.map(itemOf);
  const answered = await ask(l10n.t('Add Finding to Area'), [
    ...(area === undefined
      ? [
          (frame: Parameters<Parameters<typeof ask>[1][number]>[0]) =>
            pick(frame, {
              placeholder: l10n.t('Which area?'),
              items: answer.areas.map(itemOf),
              picked: (item) => {
                area = item.words;
              },
            }),
        ]
      : []),
    (frame) =>
      pick(frame, {
        placeholder: l10n.t('Which finding supports it? Type to search in the findings.'),
        items: items.map((item) =>
          linked().has(item.words) ? { ...item, description: l10n.t('already linked') } : item,
        ),
        picked: (item) => {
          finding = item.words;
        },
      }),
  ]);
  if (answered && area !== undefined && finding !== undefined) await link(parts, area, finding, 'pin');
}

/** Asks for the area that takes up a weakness, and pins the link. */
async function linkToArea(parts: Parts, finding: string | undefined): Promise<void> {
  const answer = finding === undefined ? undefined : await evidence(parts);
  if (!answer || finding === undefined) return;
  let area: string | undefined;
  const answered = await ask(l10n.t('Link Finding to Area'), [
    (frame) =>
      pick(frame, {
        placeholder: l10n.t('Which area takes it up?'),
        items: answer.areas.map(itemOf),
        picked: (item) => {
          area = item.words;
        },
      }),
  ]);
  if (answered && area !== undefined) await link(parts, area, finding, 'pin');
}

const itemOf = ({ title, text, words }: EvidenceFinding): vscode.QuickPickItem & { readonly words: string } => ({
  label: title,
  detail: text,
  words,
});

async function evidence({ session, follower }: Parts): Promise<EvidenceResult | undefined> {
  const letter = follower.letter ?? activeLetter()?.document;
  return letter && ((await session.request(EVIDENCE_REQUEST, { uri: letter.uri.toString() })) ?? undefined);
}

async function link(
  { session, follower, view }: Parts,
  area: string,
  finding: string,
  change: LinkParams['change'],
): Promise<void> {
  const { letter } = follower;
  if (!letter) return;
  const params: LinkParams = { uri: letter.uri.toString(), area, finding, change };
  await applyServerEdit(session, letter, LINK_REQUEST, params);
  await view.refresh();
}

const say = (text: string): void => void vscode.window.setStatusBarMessage(text, 4000);
