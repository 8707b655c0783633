import type { Position } from 'vscode-languageserver-protocol';
import { OUTLINE_REQUEST } from '../../server/src/protocol/requests';
import { ServerProcess } from '../lsp/server-process';
import { versionsOf } from './edits';
import type { Session } from './session';
import { whereDifferent } from './session';
import type { Figures, Wrong } from './subject';
import { count } from './subject';

const SETTINGS = { profile: 'strict' };
const FOLLOWED = 'file:///letters/followed.letter.md';

/**
 * Sends the edits to a built server one by one and compares its answers to each version with those of a server that
 * opens that version afresh.
 */
export async function differenceInServer({ text, edits }: Session, figures: Figures): Promise<Wrong | undefined> {
  const versions = versionsOf(text, edits, { editor: true });
  const following = await started();
  const told: string[] = [];
  try {
    await following.open(FOLLOWED, text);
    let current = text;
    for (const version of versions) {
      const { start, end } = version.edit.span;
      await following.change(FOLLOWED, {
        range: { start: positionAt(current, start), end: positionAt(current, end) },
        text: version.edit.text,
      });
      current = version.text;
      if (following.document(FOLLOWED).getText() !== current)
        return {
          kind: 'the text of a session is another',
          detail: whereDifferent(following.document(FOLLOWED).getText(), current),
        };
      told.push(await answers(following, FOLLOWED));
    }
  } finally {
    await ended(following);
  }
  if (following.errors.length > 0) return { kind: 'the server logs an error', detail: following.errors[0] ?? '' };
  count(figures, 'server sessions');
  const fresh = await started();
  try {
    for (let at = versions.length - 1; at >= 0; at--) {
      const uri = `file:///letters/version-${at}.letter.md`;
      await fresh.open(uri, versions[at]?.text ?? '');
      const opened = (await answers(fresh, uri)).replaceAll(uri, FOLLOWED);
      await fresh.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      count(figures, 'server edits');
      if (opened !== told[at])
        return {
          kind: 'a session differs in the server',
          detail: `version ${at + 1} of ${versions.length}: ${whereDifferent(told[at] ?? '', opened)}`,
        };
    }
  } finally {
    await ended(fresh);
  }
  return undefined;
}

/** A server that already has its words, so that prose is checked from the first answer on. */
async function started(): Promise<ServerProcess> {
  const server = await ServerProcess.start({ settings: () => SETTINGS });
  const uri = 'file:///letters/first.letter.md';
  await server.open(uri, 'Dear Ms Ash\n');
  await server.allChecked(uri);
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return server;
}

async function ended(server: ServerProcess): Promise<void> {
  await server.stop().catch(() => undefined);
}

async function answers(server: ServerProcess, uri: string): Promise<string> {
  const params = { textDocument: { uri } };
  const all = await Promise.all([
    server.problems(uri),
    server.request(OUTLINE_REQUEST, { uri }),
    server.request('textDocument/documentSymbol', params),
    server.request('textDocument/foldingRange', params),
    server.request('textDocument/codeLens', params),
  ]);
  return JSON.stringify(all);
}

/**
 * Line and column as editors count them, for an offset that is not between a carriage return and its line feed: lines
 * end with a line feed, a carriage return, or both; columns are UTF-16 code units.
 */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const breaks = [...before.matchAll(/\r\n|\r|\n/g)];
  const last = breaks.at(-1);
  return { line: breaks.length, character: offset - (last ? last.index + last[0].length : 0) };
}
