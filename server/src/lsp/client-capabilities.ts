import type { InitializeParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { withoutEnding } from '../text/ends';
import type { L10n } from '../text/l10n';
import { l10nOf } from '../text/l10n';

/** What the client can do, as far as it matters here, and what it told about itself at the start. */
export interface ClientCapabilities {
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watchFiles: boolean;
  /** The client asks for diagnostics itself, so none are published to it. */
  readonly pullsDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly lensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly documentChanges: boolean;
  /** Edits may be confirmed one by one. */
  readonly changeAnnotations: boolean;
  /** Tab stops in edits (LSP 3.18). */
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  readonly labelDetails: boolean;
  readonly insertTextMode: boolean;
  /** Of what it can show it would rather have Markdown; a client that says nothing has plain text. */
  readonly markdownHover: boolean;
  readonly markdownDocumentation: boolean;
  /** Actions that are no commands. Without them there are no actions, as the server has no commands. */
  readonly codeActions: boolean;
  readonly diagnosticTags: boolean;
  readonly resolveEdits: boolean;
  readonly symbolTree: boolean;
  readonly collapsedText: boolean;
  /** The extension of this project: it has the commands, and decides itself when to ask for a check. */
  readonly ours: boolean;
  /** Folder of the rules' pages, as a URI without a slash at its end. */
  readonly docs?: string;
  /** Files of the workspace may be read. */
  readonly trusted: boolean;
  /** Says in its language what people see of the editor’s own: menus, small print, answers to commands. */
  readonly l10n: L10n;
}

/** Reads the client's word; a client that says nothing can do nothing special. */
export function capabilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientCapabilities {
  const { workspace, textDocument } = capabilities;
  const options: Readonly<Record<string, unknown>> = isRecord(initializationOptions) ? initializationOptions : {};
  const docs = options['docs'];
  return {
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    lensRefresh: workspace?.codeLens?.refreshSupport === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations:
      workspace?.workspaceEdit?.changeAnnotationSupport !== undefined &&
      workspace.workspaceEdit.documentChanges === true,
    snippetEdits:
      workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    insertTextMode: textDocument?.completion?.completionItem?.insertTextModeSupport !== undefined,
    markdownHover: textDocument?.hover?.contentFormat?.[0] === MarkupKind.Markdown,
    markdownDocumentation: textDocument?.completion?.completionItem?.documentationFormat?.[0] === MarkupKind.Markdown,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    diagnosticTags:
      textDocument?.diagnostic !== undefined || textDocument?.publishDiagnostics?.tagSupport !== undefined,
    resolveEdits:
      textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true &&
      textDocument.codeAction.dataSupport === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    collapsedText: textDocument?.foldingRange?.foldingRange?.collapsedText === true,
    ours: typeof docs === 'string',
    ...(typeof docs === 'string' ? { docs: withoutEnding(docs, /\//) } : {}),
    trusted: options['trusted'] === true,
    l10n: l10nOf(options['l10n']),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
