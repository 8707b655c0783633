import './globals';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { serve } from '../lsp/server';
import { workspaceFiles } from './supply';

// The language server as a web worker; the client holds the other end. Requests that read whole folders of letters or
// exchange Word files are not served here, and the client does not offer them.
serve(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)),
  { files: workspaceFiles, serveMore: () => {} },
);
