import './globals';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { serve } from '../lsp/server';
import { workspaceFiles } from './supply';

// The language server as the program of a web worker; its client holds the worker's other end. What reads whole folders
// of letters, or sends Word files to and fro, is not done here: the client does not offer it.
serve(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)),
  { files: workspaceFiles, serveMore: () => {} },
);
