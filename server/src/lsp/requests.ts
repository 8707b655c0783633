import { TextDocument } from 'vscode-languageserver-textdocument';
import { compareLetters } from '../compare/compare-letters';
import { longDay } from '../dates/calendar';
import { parseDay, parseDays } from '../dates/parse-days';
import { ignoreEdit, stageEdit, templateEdit, wordEdit } from '../edits/front-matter-edits';
import { insertMissing } from '../edits/insert-missing';
import { letterFileName } from '../edits/letter-file-name';
import { moveUnit } from '../edits/move-unit';
import { newLetter } from '../edits/new-letter';
import { tabStops } from '../edits/tab-stops';
import { renderComparisonHtml } from '../export/comparison/comparison-html';
import type { TeamFault } from '../host/team-faults';
import type { OutlineRow } from '../ide/outline';
import { outlineOf } from '../ide/outline';
import { STAGES } from '../letter/letter';
import type { EditResult, OutlineResult, OutlinePart, SnippetsResult, TemplatesResult } from '../protocol/protocol';
import {
  COMPARE_REQUEST,
  IGNORE_REQUEST,
  IMPORT_FILE_REQUEST,
  IMPORT_REQUEST,
  INSERT_REQUEST,
  MOVE_REQUEST,
  NEW_LETTER_REQUEST,
  OUTLINE_REQUEST,
  PARSE_DAYS_REQUEST,
  RULES_REQUEST,
  SNIPPETS_REQUEST,
  STAGE_REQUEST,
  TEMPLATE_REQUEST,
  TEMPLATES_REQUEST,
  WORD_REQUEST,
} from '../protocol/requests';
import { knownAuthorities } from '../reading/facts/known-authorities';
import { rules } from '../rules/engine/rules';
import { fillVariables } from '../templates/fill-variables';
import type { Template } from '../templates/template';
import type { Edit } from '../text/edit';
import { applyEdits } from '../text/edit';
import type { LetterSnapshot } from './document-store';
import { importAnswer, importFile } from './import-file';
import { uriOf } from './path-of';
import { onRequest } from './request-handler';
import type { Session } from './session';
import { showInvalidFrontMatter } from './show-invalid-front-matter';
import { rangeOf } from './to-lsp';
import { snippetEdits } from './workspace-edits';

/** Our own requests about open letters and about letters that are still to be made. */
export function serveRequests(session: Session): void {
  serveViews(session);
  serveChanges(session);
  serveFrontMatter(session);
  serveNewLetters(session);
}

/** What is shown of a letter. */
function serveViews(session: Session): void {
  const { documents: letters, teams } = session;

  onRequest(session, OUTLINE_REQUEST, null, async ({ uri }, token) => {
    const letter = await letters.checked(uri, token);
    return letter ? { ...outlineAnswer(letter), team: teams.faults().map(faultRow) } : null;
  });

  onRequest(session, COMPARE_REQUEST, null, async ({ uri, earlier, name }) => {
    const letter = await letters.open(uri);
    if (!letter) return null;
    const comparison = compareLetters(teams.of(uri).service.read(earlier), letter.reading);
    const names = { before: name, after: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) };
    return { html: renderComparisonHtml(comparison, names), changes: comparison.changes.length };
  });

  onRequest(session, RULES_REQUEST, { rules: [] }, async () => ({
    rules: rules.map(({ meta: { id, title, group } }) => ({ id, title, group })),
  }));
}

/** Edits of a letter's text. */
function serveChanges(session: Session): void {
  const { documents: letters } = session;

  onRequest(session, INSERT_REQUEST, { version: -1, edits: [], inserted: [] }, async ({ uri, part }) => {
    const letter = await letters.open(uri);
    if (!letter) return { version: -1, edits: [], inserted: [] };
    const { edits, inserted } = insertMissing(letter.reading, part);
    return { version: letter.document.version, edits: snippetEdits(letter.document, edits), inserted };
  });

  onRequest(session, MOVE_REQUEST, { version: -1, edits: [] }, async ({ uri, at, to }) => {
    const letter = await letters.open(uri);
    if (!letter) return { version: -1, edits: [] };
    const { document, reading } = letter;
    const move = moveUnit(reading, document.offsetAt(at), typeof to === 'string' ? to : document.offsetAt(to));
    if (!move) return { version: document.version, edits: [] };
    const after = TextDocument.create(uri, '', 0, applyEdits(reading.letter.text, move.edits));
    return {
      version: document.version,
      // The client takes them from the end of the letter to its start.
      edits: [...move.edits]
        .sort((a, b) => b.span.start - a.span.start)
        .map(({ span, text }) => ({ range: rangeOf(document, span), text })),
      place: after.positionAt(move.place),
    };
  });
}

/** Edits of a letter's front matter. */
function serveFrontMatter(session: Session): void {
  const { documents: letters, teams } = session;

  onRequest(session, IGNORE_REQUEST, { version: -1, edits: [] }, async ({ uri, rule, scope, at, reason }) => {
    const letter = await letters.open(uri);
    if (!letter) return { version: -1, edits: [] };
    const edit = ignoreEdit(letter.reading.letter, {
      rule,
      reason,
      ...(scope === 'place' && at !== undefined ? { at } : {}),
    });
    if (!edit) await showInvalidFrontMatter(session, 'ignore-problem');
    // Text, not a snippet: what a person gave as the reason stands as it is.
    return plainAnswer(letter, edit);
  });

  onRequest(session, WORD_REQUEST, { version: -1, edits: [] }, async ({ uri, word }) => {
    const letter = await letters.open(uri);
    if (!letter) return { version: -1, edits: [] };
    const edit = wordEdit(letter.reading.letter, word);
    if (!edit) await showInvalidFrontMatter(session, 'add-word');
    return plainAnswer(letter, edit);
  });

  onRequest(session, STAGE_REQUEST, { version: -1, edits: [] }, async ({ uri, stage }) => {
    const letter = await letters.open(uri);
    if (!letter || !STAGES.includes(stage)) return { version: -1, edits: [] };
    if (letter.reading.letter.frontMatter.stage === stage) return plainAnswer(letter, undefined);
    const edit = stageEdit(letter.reading.letter, stage);
    if (!edit) await showInvalidFrontMatter(session, 'set-stage');
    return plainAnswer(letter, edit);
  });

  onRequest(session, TEMPLATE_REQUEST, { version: -1, edits: [] }, async ({ uri, template }) => {
    const letter = await letters.open(uri);
    if (!letter || !teams.of(uri).service.templates.some(({ id }) => id === template))
      return { version: -1, edits: [] };
    if (letter.reading.letter.frontMatter.template === template) return plainAnswer(letter, undefined);
    const edit = templateEdit(letter.reading.letter, template);
    if (!edit) await showInvalidFrontMatter(session, 'choose-kind');
    return plainAnswer(letter, edit);
  });
}

/** New letters: templates, snippets, drafts of text and files. */
function serveNewLetters(session: Session): void {
  const { teams } = session;

  onRequest(session, TEMPLATES_REQUEST, { templates: [], authorities: [] }, async () => {
    return { templates: teams.shared().service.templates.map(templateRow), authorities: knownAuthorities() };
  });

  onRequest(
    session,
    PARSE_DAYS_REQUEST,
    () => ({ days: [] }),
    async ({ text, single }) => (single === true ? parseDay(text) : parseDays(text)),
  );

  onRequest(
    session,
    NEW_LETTER_REQUEST,
    (l10n) => ({ error: l10n.t('The letter could not be made: the log says why.') }),
    async (params) => {
      const { service } = teams.shared();
      const made = newLetter(params, service.templates);
      if ('error' in made) return made;
      const fileName = letterFileName(service.read(made.text).facts);
      return { text: made.text, snippet: tabStops(made.text).text, fileName };
    },
  );

  onRequest(session, SNIPPETS_REQUEST, { snippets: [] }, async (params) => {
    const all = teams.shared().service.templates;
    const template = all.find(({ id }) => id === params?.template) ?? all.find(({ status }) => status === 'current');
    return { snippets: template ? snippetsOf(template) : [] };
  });

  onRequest(session, IMPORT_REQUEST, { drafts: [] }, async ({ text }) => {
    const { service } = teams.shared();
    return importAnswer(service.importText(text), service);
  });

  onRequest(
    session,
    IMPORT_FILE_REQUEST,
    (l10n) => ({ error: l10n.t('The file could not be imported: the log says why.') }),
    async (params) => {
      return importFile(params, teams.shared().service, session.capabilities().l10n);
    },
  );
}

const plainAnswer = ({ document }: LetterSnapshot, edit: Edit | undefined): EditResult => ({
  version: document.version,
  edits: edit ? [{ range: rangeOf(document, edit.span), text: edit.text }] : [],
});

const faultRow = ({ file, line, message }: TeamFault): OutlineResult['team'][number] => ({
  ...(file === undefined ? {} : { uri: uriOf(file) }),
  line,
  message,
});

function outlineAnswer(letter: LetterSnapshot): Omit<OutlineResult, 'team'> {
  const outline = outlineOf(letter.reading, letter.problems());
  const row = ({ span, children, ...rest }: OutlineRow): OutlinePart => ({
    ...rest,
    ...(span ? { range: rangeOf(letter.document, span) } : {}),
    children: children.map(({ title, words, span: place }) => ({
      title,
      words,
      range: rangeOf(letter.document, place),
    })),
  });
  return { ...outline, parts: outline.parts.map(row) };
}

function templateRow({ id, title, family, status, use, verified }: Template): TemplatesResult['templates'][number] {
  const from = use.from ? `from ${longDay(use.from)}` : '';
  const to = use.to ? `to ${longDay(use.to)}` : '';
  const detail = [
    status === 'current' ? 'in use now' : [from, to].filter(Boolean).join(' '),
    ...(verified ? [] : ['not checked against a published letter']),
  ]
    .filter(Boolean)
    .join(', ');
  return { id, title, family, current: status === 'current', detail };
}

const snippetsOf = (template: Template): SnippetsResult['snippets'] =>
  template.parts
    .filter(({ starter }) => starter !== '')
    .map(({ id, title, guidance, starter }) => ({
      part: id,
      title,
      description: guidance,
      snippet: tabStops(fillVariables(starter, {})).text,
    }));
