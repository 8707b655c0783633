import type {
  CancellationToken,
  InitializeParams,
  ProtocolRequestType,
  RequestHandler,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  CodeLensRequest,
  CompletionRequest,
  CompletionTriggerKind,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import type { ClientCapabilities } from './client-capabilities';
import { ACTION_KINDS, codeActions } from './code-actions';
import { completions, TRIGGERS } from './completion';
import type { LetterSnapshot } from './document-store';
import { evidenceDefinition, evidenceReferences, lensesOf } from './evidence';
import { foldingRanges } from './folding';
import { formattingEdits } from './formatting';
import { hover } from './hover';
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
import { handleSafely } from './request-handler';
import type { Session } from './session';
import { documentSymbols, flatSymbols } from './symbols';

/**
 * The protocol's own requests on an open letter: for each the capability that the server announces, the request and
 * its handler. A new one is a file with its answer and a row here; requests of our own are in
 * `protocol/requests`, and diagnostics in `diagnostics`.
 */
const FEATURES: readonly LetterFeature[] = [
  feature({
    capability: { codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: true } },
    request: CodeActionRequest.type,
    reads: 'problems',
    empty: [],
    answer: (letter, params, { session, client }, token) =>
      codeActions(letter, params, client, (word, names) =>
        session.suggestions.of(word, names, {
          automatic: params.context.triggerKind === CodeActionTriggerKind.Automatic,
          token,
        }),
      ),
  }),
  feature({
    capability: { completionProvider: { triggerCharacters: [...TRIGGERS] } },
    request: CompletionRequest.type,
    empty: null,
    answer: (letter, { position, context }, { session, client }) =>
      completions(letter, position, client, context ?? { triggerKind: CompletionTriggerKind.Invoked }, () =>
        session.earlierLetters.namesFor(letter.document.uri),
      ),
  }),
  feature({
    capability: { documentSymbolProvider: { label: 'Letter' } },
    request: DocumentSymbolRequest.type,
    empty: [],
    answer: (letter, _, { client }) => (client.symbolTree ? documentSymbols(letter) : flatSymbols(letter)),
  }),
  feature({
    capability: { hoverProvider: true },
    request: HoverRequest.type,
    reads: 'problems',
    empty: null,
    answer: (letter, { position }, { client }) => hover(letter, position, client),
  }),
  feature({
    capability: { foldingRangeProvider: true },
    request: FoldingRangeRequest.type,
    empty: [],
    answer: (letter, _, { client }) => foldingRanges(letter, client),
  }),
  feature({
    capability: { selectionRangeProvider: true },
    request: SelectionRangeRequest.type,
    empty: [],
    answer: (letter, { positions }) => selectionRanges(letter, positions),
  }),
  feature({
    capability: { documentLinkProvider: {} },
    request: DocumentLinkRequest.type,
    empty: [],
    answer: (letter) => documentLinks(letter),
  }),
  feature({
    capability: { codeLensProvider: {} },
    request: CodeLensRequest.type,
    empty: [],
    answer: (letter, _, { client }) => lensesOf(letter, client),
  }),
  feature({
    capability: { semanticTokensProvider: { legend: LEGEND, full: true } },
    request: SemanticTokensRequest.type,
    empty: { data: [] },
    answer: (letter) => tokensOf(letter),
  }),
  feature({
    capability: { inlayHintProvider: true },
    request: InlayHintRequest.type,
    empty: [],
    answer: (letter, { range }) => hintsOf(letter, range),
  }),
  feature({
    capability: { linkedEditingRangeProvider: true },
    request: LinkedEditingRangeRequest.type,
    empty: null,
    answer: (letter, { position }) => linkedRanges(letter, position),
  }),
  feature({
    capability: { documentFormattingProvider: true },
    request: DocumentFormattingRequest.type,
    empty: [],
    begin: ({ prose }) => prose.loadNow(),
    answer: (letter, _, { session }) => formattingEdits(letter, session.log),
  }),
  feature({
    capability: { documentRangeFormattingProvider: true },
    request: DocumentRangeFormattingRequest.type,
    empty: [],
    begin: ({ prose }) => prose.loadNow(),
    answer: (letter, { range }, { session }) => formattingEdits(letter, session.log, range),
  }),
  feature({
    capability: { definitionProvider: true },
    request: DefinitionRequest.type,
    empty: null,
    answer: (letter, { position }) => definition(letter, position) ?? evidenceDefinition(letter, position),
  }),
  feature({
    capability: { referencesProvider: true },
    request: ReferencesRequest.type,
    empty: [],
    answer: (letter, { position }) => evidenceReferences(letter, position, references(letter, position)),
  }),
  feature({
    capability: { documentHighlightProvider: true },
    request: DocumentHighlightRequest.type,
    empty: [],
    answer: (letter, { position }) => highlights(letter, position),
  }),
  feature({
    capability: ({ textDocument }) => ({
      renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    }),
    request: RenameRequest.type,
    empty: null,
    answer: (letter, { position, newName }, { client }) => rename(letter, position, newName, client),
  }),
  feature({
    capability: {},
    request: PrepareRenameRequest.type,
    empty: null,
    answer: (letter, { position }) => prepareRename(letter, position),
  }),
];

/** The server's capabilities for letters, as far as the client supports them. */
export const letterCapabilities = (client: InitializeParams['capabilities']): ServerCapabilities =>
  Object.assign({}, ...FEATURES.map(({ capability }) => capability(client))) as ServerCapabilities;

/** Answers all of them on the session's connection. */
export function serveLetterFeatures(session: Session): void {
  for (const { serve } of FEATURES) serve(session);
}

interface LetterFeature {
  readonly capability: (client: InitializeParams['capabilities']) => ServerCapabilities;
  readonly serve: (session: Session) => void;
}

interface FeatureContext {
  readonly session: Session;
  readonly client: ClientCapabilities;
}

interface FeatureRow<P, R> {
  readonly capability: ServerCapabilities | LetterFeature['capability'];
  readonly request: ProtocolRequestType<P, R, unknown, void, unknown>;
  /** The letter as it stands, which is soon there, or with its problems. */
  readonly reads?: 'letter' | 'problems';
  /** The answer where the letter is not open, or where answering fails. */
  readonly empty: NoInfer<R>;
  /** What has to be done before the letter is read. */
  readonly begin?: (session: Session) => Promise<void> | void;
  readonly answer: (
    letter: LetterSnapshot,
    params: NoInfer<P>,
    context: FeatureContext,
    token: CancellationToken,
  ) => Promise<NoInfer<R>> | NoInfer<R>;
}

function feature<P extends { readonly textDocument: TextDocumentIdentifier }, R>(row: FeatureRow<P, R>): LetterFeature {
  const { capability, request, reads, empty, begin, answer } = row;
  return {
    capability: typeof capability === 'function' ? capability : () => capability,
    serve: (session) => {
      const { connection, documents, log, capabilities } = session;
      const handler = handleSafely<P, R>(log, request.method, empty, async (params, token) => {
        await begin?.(session);
        const { uri } = params.textDocument;
        const letter = await (reads === 'problems' ? documents.checked(uri, token) : documents.open(uri));
        return letter ? answer(letter, params, { session, client: capabilities() }, token) : empty;
      });
      // The library's type of an answer is conditional on R, which is not known here.
      connection.onRequest(request, handler as RequestHandler<P, R, void>);
    },
  };
}
