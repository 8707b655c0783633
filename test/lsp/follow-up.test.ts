import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import type {
  CalendarResult,
  EvidencePackResult,
  FollowUpResult,
  ReadinessResult,
  TimetableResult,
} from '../../server/src/protocol/protocol';
import {
  CALENDAR_REQUEST,
  EVIDENCE_PACK_REQUEST,
  FOLLOW_UP_REQUEST,
  READINESS_REQUEST,
  TIMETABLE_REQUEST,
} from '../../server/src/protocol/requests';
import { built } from '../cli/built';
import { EARLIER, LATER } from '../follow-up/letters';
import { serverOfTest } from './server-of-test';
import type { ServerProcess } from './server-process';
import { VSCODE } from './server-process';

const folder = mkdtempSync(path.join(os.tmpdir(), 'follow-up-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, '2023.letter.md'), EARLIER);
const URI = pathToFileURL(path.join(folder, '2026.letter.md')).toString();

const VISITED = LATER.replace(
  'Inspectors looked',
  'This letter summarises the findings of the focused visit to Leeds children’s services on 27 and 28 January 2026. ' +
    'His Majesty’s Inspectors for this visit were Helen Ashdown and Marcus Oyelaran.\n\nInspectors looked',
);

const start = serverOfTest();

async function session(text: string, trusted = true): Promise<ServerProcess> {
  const server = await start({
    capabilities: VSCODE,
    options: { trusted },
    folders: [pathToFileURL(folder).toString()],
  });
  await server.open(URI, text);
  return server;
}

describe('since the last letter', () => {
  it('is found by authority and date, with places in both letters', async () => {
    const running = await session(LATER);
    const answer = await running.request<FollowUpResult>(FOLLOW_UP_REQUEST.method, { uri: URI });
    expect(answer).toMatchObject({ how: 'found', notes: [] });
    const [letter] = answer.letters;
    expect(letter).toMatchObject({
      name: '2023.letter.md',
      uri: pathToFileURL(path.join(folder, '2023.letter.md')).toString(),
      date: '9 June 2023',
      summary: '2 of 5 areas are spoken of',
    });
    expect(letter?.areas[1]).toMatchObject({
      title: 'The quality of supervision.',
      silent: false,
      judgements: 'poor → regular, effective',
      findings: [{ range: { start: running.rangeOf(URI, 'Supervision is regular').start } }],
    });
    expect(letter?.again).toHaveLength(1);
  });

  it('is the letter named in the front matter, and a broken name is a problem', async () => {
    const running = await session(`---\nprevious: [2023.letter.md, gone.letter.md]\n---\n${LATER}`);
    const answer = await running.request<FollowUpResult>(FOLLOW_UP_REQUEST.method, { uri: URI });
    expect(answer.how).toBe('named');
    expect(answer.notes).toHaveLength(1);
    const report = await running.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    const items = 'items' in report ? report.items : [];
    expect(items.filter(({ code }) => code === 'front-matter').map(({ message }) => message)).toEqual([
      'gone.letter.md could not be read: there is no such file or folder. The path below “previous” starts from the ' +
        'folder of this letter.',
    ]);
  });

  it('reads no other file if the workspace is not trusted', async () => {
    const running = await session(`---\nprevious: 2023.letter.md\n---\n${LATER}`, false);
    const answer = await running.request<FollowUpResult>(FOLLOW_UP_REQUEST.method, { uri: URI });
    expect(answer).toMatchObject({ how: 'none', letters: [] });
  });
});

describe('the clock', () => {
  it('lists deadlines and makes a calendar file', async () => {
    const running = await session(VISITED);
    const { days } = await running.request<TimetableResult>(TIMETABLE_REQUEST.method, { uri: URI });
    expect(days.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2026-02-06 due',
      '2026-02-11 due',
      '2026-02-16 due',
      '2026-02-23 due',
      '2026-02-26 given',
      '2026-04-07 election',
    ]);
    const answer = await running.request<CalendarResult>(CALENDAR_REQUEST.method, { uri: URI });
    expect('ics' in answer && answer.ics).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('says why there is no calendar file', async () => {
    const running = await session('Dear Ms Holt\n');
    expect(await running.request<CalendarResult>(CALENDAR_REQUEST.method, { uri: URI })).toEqual({
      error: 'The letter does not say when the visit was, so no days can be calculated.',
    });
  });
});

describe('an earlier letter that is a PDF', () => {
  it('is imported with a report of what was read; its areas have no places to go to', async () => {
    execFileSync(process.execPath, [built('cli'), 'export', '2023.letter.md', '--draft', '--no-team', '--force'], {
      cwd: folder,
    });
    const running = await session(`---\nprevious: 2023.pdf\n---\n${LATER}`);
    const answer = await running.request<FollowUpResult>(FOLLOW_UP_REQUEST.method, { uri: URI });
    expect(answer).toMatchObject({
      how: 'named',
      letters: [{ name: '2023.pdf', uri: '', date: '9 June 2023', summary: '2 of 5 areas are spoken of' }],
    });
    expect(answer.notes).toEqual([expect.stringMatching(/^2023\.pdf was imported: \d+ of its \d+ words were read/)]);
  });
});

describe('readiness', () => {
  it('judges a draft as at its next stage', async () => {
    const running = await session(`---\nstage: drafting\nprevious: 2023.letter.md\n---\n${LATER}`);
    const answer = await running.request<ReadinessResult>(READINESS_REQUEST.method, { uri: URI });
    expect(answer).toMatchObject({ stage: 'drafting', next: 'quality-assurance' });
    const errors = answer.items.find(({ id }) => id === 'errors');
    expect(errors?.state).toBe('open');
    expect(errors?.places.length).toBeGreaterThan(0);
  });

  it('makes an evidence pack', async () => {
    const running = await session(LATER);
    const answer = await running.request<EvidencePackResult>(EVIDENCE_PACK_REQUEST.method, { uri: URI, to: 'html' });
    const html = 'bytes' in answer ? Buffer.from(answer.bytes, 'base64').toString('utf8') : '';
    expect(html).toContain('<h1>Evidence pack: 2026.letter.md</h1>');
    expect(html).toContain('Supervision is regular and effective.');
  });
});
