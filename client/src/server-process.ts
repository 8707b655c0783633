import * as vscode from 'vscode';
import { SECTION } from '../../server/src/protocol/protocol';
import type { MakeClient } from './client';

/** The one that .vscode/launch.json attaches to. */
const DEBUG_PORT = 6009;

/**
 * Runs the server as a process of its own.
 * @param storage  a folder on this computer that persists between starts
 */
export const serverProcess =
  (extension: vscode.Uri, storage: vscode.Uri): MakeClient =>
  async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    return new LanguageClient(
      SECTION,
      'Inspection Letters',
      {
        // The server's code cache is kept there, which makes the next start faster.
        run: {
          module: vscode.Uri.joinPath(extension, 'dist', 'server.js').fsPath,
          transport: TransportKind.ipc,
          options: { env: { INSPECTION_LETTERS_CODE_FOLDER: storage.fsPath } },
        },
        // Under a debugger (F5): the program itself, without the launcher and the code cache.
        debug: {
          module: vscode.Uri.joinPath(extension, 'dist', 'language-server.js').fsPath,
          transport: TransportKind.ipc,
          options: { execArgv: ['--nolazy', '--enable-source-maps', `--inspect=${DEBUG_PORT}`] },
        },
      },
      options,
    );
  };
