import type {
  CodeAction,
  Connection,
  DocumentDiagnosticParams,
  InitializeParams,
  InitializeResult,
} from 'vscode-languageserver';
import { CodeLensRefreshRequest, PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import { LETTER_ENDING } from '../host/files';
import type { Log } from '../host/log';
import { logTo } from '../host/log';
import { Suggestions } from '../host/suggestions';
import type { ClientCapabilities } from './client-capabilities';
import { capabilitiesOf } from './client-capabilities';
import { ClosedLetters } from './closed-letters';
import { letterOf, resolved } from './code-actions';
import { serveComments } from './comments';
import type { Diagnose } from './diagnostics';
import { serveDiagnostics } from './diagnostics';
import { DocumentStore } from './document-store';
import { EarlierLetters } from './earlier-letters';
import { serveEvidence } from './evidence';
import { serveExport } from './export';
import { serveExtract } from './extract';
import { serveFixAll } from './fix-all';
import { serveFollowUp } from './follow-up';
import { serveInspection } from './inspect-file';
import { letterCapabilities, serveLetterFeatures } from './letter-features';
import { servePaste } from './paste';
import type { Platform } from './platform';
import { ProseLoader } from './prose-loader';
import { DiagnosticsPublisher } from './publish-diagnostics';
import { serveReadiness } from './readiness';
import { handleSafely } from './request-handler';
import { serveRequests } from './requests';
import { serveReview } from './review';
import type { Session } from './session';
import { letterSettings } from './settings';
import { TeamFolders } from './team-folders';
import { serveTimetable } from './timetable';
import { WatchedFiles } from './watched-files';

/** The requests of each subject. */
const SERVICES: readonly ((session: Session) => void)[] = [
  serveLetterFeatures,
  serveFixAll,
  serveRequests,
  serveEvidence,
  serveExport,
  serveInspection,
  serveFollowUp,
  serveTimetable,
  serveReadiness,
  serveReview,
  servePaste,
  serveExtract,
];

/** What a client says of itself when it starts. */
interface Client {
  readonly capabilities: ClientCapabilities;
  readonly folders: readonly string[];
  /** True if it tells when its folders change. */
  readonly folderChanges: boolean;
}

const clientOf = (params: InitializeParams): Client => ({
  capabilities: capabilitiesOf(params),
  folders: (params.workspaceFolders ?? []).map(({ uri }) => uri),
  folderChanges: params.capabilities.workspace?.workspaceFolders === true,
});

/** Serves one client over its connection until it says exit. */
export function serve(connection: Connection, platform: Platform): void {
  const { files } = platform;
  const log = logTo(connection.console);
  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null });
  const capabilities = (): ClientCapabilities => client.capabilities;
  /** Letters wait for the files that they are read with. */
  let gathered: Promise<void> | undefined;

  const refreshProblems = (): void => {
    if (client.capabilities.diagnosticRefresh)
      void connection.languages.diagnostics.refresh().catch((error: unknown) => log.error('refresh', error));
    publisher.publishAll();
    closedLetters.again();
  };
  const refresh = (): void => {
    letters.invalidate();
    refreshProblems();
    refreshMarks(connection, client.capabilities, log);
  };
  const settings = letterSettings(connection, capabilities, log, refresh);
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
  const watched = new WatchedFiles(connection, capabilities, files, log);
  const teams = new TeamFolders(
    connection,
    capabilities,
    watched,
    files,
    log,
    refresh,
    (uri) => letters.documents.get(uri) !== undefined,
  );
  letters.documents.onDidOpen(() => teams.publishFaults());
  letters.documents.onDidClose(() => teams.publishFaults());
  const earlierLetters = new EarlierLetters(capabilities, letters.documents, refresh);
  const prose = new ProseLoader(files, log, refresh);
  const session: Session = {
    connection,
    documents: letters,
    teams,
    log,
    capabilities,
    prose,
    suggestions: new Suggestions(log),
    earlierLetters,
    files,
  };

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    files.begin(connection, params, log);
    return { capabilities: capabilitiesFor(params), serverInfo: { name: 'Inspection Letters' } };
  });
  // A connection has one handler for this, which calls all that waits for it.
  connection.onInitialized(() => {
    settings.start();
    gathered = teams.start(client.folders, client.folderChanges);
    watchLetters(watched, closedLetters, refreshProblems);
    watched.start();
  });

  const diagnose = serveDiagnostics(session);
  const publisher = new DiagnosticsPublisher(session, diagnose);
  const closedLetters = new ClosedLetters(session);
  serveProblems(session, diagnose);
  for (const serveRequestsOf of SERVICES) serveRequestsOf(session);
  serveComments(session, refreshProblems);
  platform.serveMore(session, refreshProblems);
  letters.listen();
  connection.listen();
}

/** Watches the letters that are not open, and the files of comments beside all. */
function watchLetters(watched: WatchedFiles, closedLetters: ClosedLetters, refreshProblems: () => void): void {
  watched.watch(['**/*.comments.json'], (uris) => {
    if (uris.some((uri) => uri.endsWith('.comments.json'))) refreshProblems();
  });
  watched.watch([`**/*${LETTER_ENDING}`], (uris) => closedLetters.again(uris));
}

/** Makes the client ask again for what stands in a letter beside its problems: hints and code lenses. */
function refreshMarks(connection: Connection, { inlayHintRefresh, lensRefresh }: ClientCapabilities, log: Log): void {
  const logFailure = (error: unknown): void => log.error('refresh', error);
  if (inlayHintRefresh) void connection.languages.inlayHint.refresh().catch(logFailure);
  if (lensRefresh) void connection.sendRequest(CodeLensRefreshRequest.type).catch(logFailure);
}

function capabilitiesFor({ capabilities }: InitializeParams): InitializeResult['capabilities'] {
  return {
    // Every client has it; one that names encodings is told which it is.
    ...(capabilities.general?.positionEncodings ? { positionEncoding: PositionEncodingKind.UTF16 } : {}),
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
    ...letterCapabilities(capabilities),
    ...(capabilities.workspace?.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}

/** Diagnostics, and the second half of a code action, for which the client has an action and no letter. */
function serveProblems(session: Session, diagnose: Diagnose): void {
  const { connection, documents: letters, log, capabilities: client } = session;
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
  connection.onCodeActionResolve(async (found, token): Promise<CodeAction> => {
    const answer = await handleSafely<CodeAction, CodeAction>(log, 'fix', found, async (_found, asked) => {
      const letter = await letters.checked(letterOf(found) ?? '', asked);
      return letter ? resolved(letter, found, client()) : found;
    })(found, token);
    return 'title' in answer ? answer : found;
  });
}
