import { describe, expect, it } from 'vitest';
import type { ImportResult, NewLetterResult, TemplatesResult } from '../../server/src/protocol/protocol';
import {
  IMPORT_REQUEST,
  NEW_LETTER_REQUEST,
  SNIPPETS_REQUEST,
  TEMPLATES_REQUEST,
} from '../../server/src/protocol/requests';
import { COMPLETE } from '../ide/letters';
import { unSnippet } from './server-process';
import { sessions, URI } from './sessions';

const session = sessions();

describe('new letters', () => {
  it('are created from a template', async () => {
    const running = await session(null);
    const { templates, authorities } = await running.request<TemplatesResult>(TEMPLATES_REQUEST, {});
    expect(templates.find(({ id }) => id === 'fv-current')).toMatchObject({ family: 'focused-visit', current: true });
    expect(authorities.length).toBeGreaterThanOrEqual(150);
    const made = await running.request<NewLetterResult>(NEW_LETTER_REQUEST, {
      template: 'fv-current',
      authority: 'Northmoor',
      visitDates: ['2026-03-03', '2026-03-04'],
      inspectors: ['Bea Rowe'],
    });
    if ('error' in made) throw new Error(made.error);
    expect(made.text).toContain('on 3 and 4 March 2026');
    expect(unSnippet(made.snippet)).toBe(made.text);
    await running.open(URI, made.text);
    expect(
      (await running.problems(URI)).filter(
        ({ severity, code }) => severity === 1 && String(code).startsWith('missing'),
      ),
    ).toEqual([]);
    expect(await running.request(NEW_LETTER_REQUEST, { template: 'fv-current', letterDate: 'soon' })).toEqual({
      error: expect.stringContaining('“soon”'),
    });
  });

  it('are created with snippets and from pasted text', async () => {
    const running = await session(null);
    const { snippets } = await running.request<{ snippets: { part: string; snippet: string }[] }>(SNIPPETS_REQUEST, {});
    expect(snippets.find(({ part }) => part === 'salutation')?.snippet).toBe('Dear ${1:[title and surname]}$0');
    const { drafts } = await running.request<ImportResult>(IMPORT_REQUEST, {
      text: COMPLETE.replace(/^---[^]*?---\n/, ''),
    });
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.text).toContain('## Main findings');
  });
});
