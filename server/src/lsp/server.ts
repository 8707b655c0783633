import type {
  CancellationToken,
  CodeAction,
  CodeActionParams,
  Connection,
  DefinitionParams,
  DocumentDiagnosticParams,
  InitializeParams,
  InitializeResult,
  Location,
  ResponseError,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  CodeLensRefreshRequest,
  CompletionTriggerKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { logTo } from '../host/log';
import { Suggestions } from '../host/suggestions';
import type { ClientCapabilities } from './client-capabilities';
import { capabilitiesOf } from './client-capabilities';
import { ACTION_KINDS, codeActions, letterOf, resolved } from './code-actions';
import { serveComments } from './comments';
import { completions, TRIGGERS } from './completion';
import type { Diagnose } from './diagnostics';
import { serveDiagnostics } from './diagnostics';
import type { LetterSnapshot } from './document-store';
import { DocumentStore } from './document-store';
import { EarlierLetters } from './earlier-letters';
import { evidenceDefinition, evidenceReferences, lensesOf, serveEvidence } from './evidence';
import { serveExport } from './export';
import { serveExtract } from './extract';
import { foldingRanges } from './folding';
import { serveFollowUp } from './follow-up';
import { serveFormatting } from './formatting';
import { hover } from './hover';
import { serveInspection } from './inspect-file';
import { hintsOf, LEGEND, linkedRanges, tokensOf } from './marks';
import {
  definition,
  documentLinks,
  highlights,
  prepareRename,
  references,
  rename,
  selectionRanges,
} from './navigation';
import { servePaste } from './paste';
import type { Platform } from './platform';
import { ProseLoader } from './prose-loader';
import { DiagnosticsPublisher } from './publish-diagnostics';
import { serveReadiness } from './readiness';
import { handleSafely } from './request-handler';
import { serveRequests } from './requests';
import type { Session } from './session';
import { letterSettings } from './settings';
import { documentSymbols, flatSymbols } from './symbols';
import { TeamFolders } from './team-folders';
import { serveTimetable } from './timetable';
import { WatchedFiles } from './watched-files';

/** Serves one client over its connection until it says exit. */
export function serve(connection: Connection, platform: Platform): void {
  const { files } = platform;
  const log = logTo(connection.console);
  let capabilities: ClientCapabilities = capabilitiesOf({ capabilities: {}, processId: null, rootUri: null });
  let folders: readonly string[] = [];
  let folderChanges = false;
  /** Letters are read when the files are there that they are read with. */
  let gathered: Promise<void> | undefined;

  const refreshProblems = (): void => {
    if (capabilities.diagnosticRefresh)
      void connection.languages.diagnostics.refresh().catch((error: unknown) => log.error('refresh', error));
    publisher.publishAll();
  };
  const refresh = (): void => {
    letters.invalidate();
    refreshProblems();
    if (capabilities.inlayHintRefresh)
      void connection.languages.inlayHint.refresh().catch((error: unknown) => log.error('refresh', error));
    if (capabilities.lensRefresh)
      void connection.sendRequest(CodeLensRefreshRequest.type).catch((error: unknown) => log.error('refresh', error));
  };
  const settings = letterSettings(connection, () => capabilities, log, refresh);
  const letters: DocumentStore = new DocumentStore(
    connection,
    (uri) => teams.of(uri),
    () => settings,
    () => prose.current,
    platform.archive?.(log, refresh),
    log,
    (uri, service) => earlierLetters.namedBy(uri, service),
    () => gathered,
  );
  const watched = new WatchedFiles(connection, () => capabilities, files, log);
  const teams = new TeamFolders(
    connection,
    () => capabilities,
    watched,
    files,
    log,
    refresh,
    (uri) => letters.documents.get(uri) !== undefined,
  );
  letters.documents.onDidOpen(() => teams.publishFaults());
  letters.documents.onDidClose(() => teams.publishFaults());
  const earlierLetters = new EarlierLetters(() => capabilities, letters.documents);
  const prose = new ProseLoader(files, log, refresh);
  const session: Session = {
    connection,
    documents: letters,
    teams,
    log,
    capabilities: () => capabilities,
    prose,
    earlierLetters,
    files,
  };

  connection.onInitialize((params): InitializeResult => {
    capabilities = capabilitiesOf(params);
    files.begin(connection, params, log);
    folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    folderChanges = params.capabilities.workspace?.workspaceFolders === true;
    return { capabilities: capabilitiesFor(params), serverInfo: { name: 'Inspection Letters' } };
  });
  // A connection keeps one handler for this, so all that waits for it is called from here.
  connection.onInitialized(() => {
    settings.start();
    gathered = teams.start(folders, folderChanges);
    watched.watch(['**/*.comments.json'], (uris) => {
      if (uris.some((uri) => uri.endsWith('.comments.json'))) refreshProblems();
    });
    watched.start();
  });

  const diagnose = serveDiagnostics(session);
  const publisher = new DiagnosticsPublisher(session, diagnose);
  serveLetters(session, diagnose);
  serveRequests(session);
  serveEvidence(session);
  serveExport(session);
  serveComments(session, refreshProblems);
  serveInspection(session);
  serveFollowUp(session);
  serveTimetable(session);
  serveReadiness(session);
  serveFormatting(session);
  servePaste(session);
  serveExtract(session);
  platform.serveMore(session, refreshProblems);
  letters.listen();
  connection.listen();
}

function capabilitiesFor({ capabilities }: InitializeParams): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    ...(capabilities.textDocument?.diagnostic
      ? {
          diagnosticProvider: {
            identifier: 'inspection-letter',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: true },
    completionProvider: { triggerCharacters: [...TRIGGERS] },
    documentSymbolProvider: { label: 'Letter' },
    hoverProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    codeLensProvider: {},
    semanticTokensProvider: { legend: LEGEND, full: true },
    inlayHintProvider: true,
    linkedEditingRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    ...(capabilities.workspace?.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}

// One line for each thing that editors ask of a letter.
function serveLetters(session: Session, diagnose: Diagnose): void {
  const { connection, documents: letters, log, capabilities: client } = session;

  const about = <P extends { readonly textDocument: TextDocumentIdentifier }, R>(
    name: string,
    empty: R,
    answer: (letter: LetterSnapshot, params: P, token: CancellationToken) => Promise<R> | R,
  ) =>
    handleSafely<P, R>(log, name, empty, async (params, token) => {
      const letter = await letters.open(params.textDocument.uri);
      return letter ? answer(letter, params, token) : empty;
    });

  /** The same for what looks at the letter's findings. */
  const aboutProblems = <P extends { readonly textDocument: TextDocumentIdentifier }, R>(
    name: string,
    empty: R,
    answer: (letter: LetterSnapshot, params: P, token: CancellationToken) => Promise<R> | R,
  ) =>
    handleSafely<P, R>(log, name, empty, async (params, token) => {
      const letter = await letters.checked(params.textDocument.uri, token);
      return letter ? answer(letter, params, token) : empty;
    });

  const suggestions = new Suggestions(log);
  connection.languages.diagnostics.on(
    handleSafely(
      log,
      'diagnostics',
      { kind: 'full' as const, items: [] },
      async (params: DocumentDiagnosticParams, token) => {
        const { report } = await diagnose(params, token);
        session.prose.preload();
        return report;
      },
    ) as Parameters<typeof connection.languages.diagnostics.on>[0],
  );

  connection.onRequest(
    CodeActionRequest.type,
    aboutProblems<CodeActionParams, CodeAction[]>('code actions', [], (letter, params, token) =>
      codeActions(letter, params, client(), (word, names) =>
        suggestions.of(word, names, {
          automatic: params.context.triggerKind === CodeActionTriggerKind.Automatic,
          token,
        }),
      ),
    ),
  );
  connection.onCodeActionResolve(async (found, token): Promise<CodeAction> => {
    const answer = await resolveAction(found, token);
    return 'title' in answer ? answer : found;
  });
  connection.onCompletion(
    about('completion', null, (letter, { position, context }) =>
      completions(letter, position, client(), context ?? { triggerKind: CompletionTriggerKind.Invoked }, () =>
        session.earlierLetters.namesFor(letter.document.uri),
      ),
    ),
  );
  connection.onDocumentSymbol(
    about('symbols', [], (letter) => (client().symbolTree ? documentSymbols(letter) : flatSymbols(letter))),
  );
  connection.onHover(aboutProblems('hover', null, (letter, { position }) => hover(letter, position)));
  connection.onFoldingRanges(about('folding', [], (letter) => foldingRanges(letter, client())));
  connection.onSelectionRanges(about('selection', [], (letter, { positions }) => selectionRanges(letter, positions)));
  connection.onDocumentLinks(about('links', [], (letter) => documentLinks(letter)));
  connection.onDefinition(
    about<DefinitionParams, Location | Location[] | null>(
      'definition',
      null,
      (letter, { position }) => definition(letter, position) ?? evidenceDefinition(letter, position),
    ),
  );
  connection.onReferences(
    about('references', [], (letter, { position }) =>
      evidenceReferences(letter, position, references(letter, position)),
    ),
  );
  connection.onCodeLens(about('lenses', [], (letter) => lensesOf(letter, client())));
  connection.onDocumentHighlight(about('highlights', [], (letter, { position }) => highlights(letter, position)));
  connection.languages.semanticTokens.on(about('semantic tokens', { data: [] }, (letter) => tokensOf(letter)));
  connection.languages.inlayHint.on(about('inlay hints', [], (letter, { range }) => hintsOf(letter, range)));
  connection.languages.onLinkedEditingRange(
    about('linked editing', null, (letter, { position }) => linkedRanges(letter, position)),
  );
  connection.onPrepareRename(about('rename', null, (letter, { position }) => prepareRename(letter, position)));
  connection.onRenameRequest(
    about('rename', null, (letter, { position, newName }) => rename(letter, position, newName, client())),
  );

  function resolveAction(found: CodeAction, token: CancellationToken): Promise<CodeAction | ResponseError<void>> {
    return handleSafely<CodeAction, CodeAction>(log, 'fix', found, async (_found, asked) => {
      const letter = await letters.checked(letterOf(found) ?? '', asked);
      return letter ? resolved(letter, found, client()) : found;
    })(found, token);
  }
}
