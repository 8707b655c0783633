import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { CodeActionKind } from 'vscode-languageserver-protocol/node';
import type { EditResult, OutlineResult } from '../../server/src/protocol/protocol';
import { COMMANDS } from '../../server/src/protocol/protocol';
import { IGNORE_REQUEST, OUTLINE_REQUEST, STAGE_REQUEST, TEMPLATE_REQUEST } from '../../server/src/protocol/requests';
import { COMPLETE, without } from '../ide/letters';
import { codes, FIX_ALL, NO_HEADLINE, sessions, URI } from './sessions';

const session = sessions();

describe('fixes', () => {
  it('insert a missing section, with tab stops if the client supports them', async () => {
    const running = await session(NO_HEADLINE);
    const [problem] = (await running.problems(URI)).filter(({ code }) => code === 'missing-section');
    const actions = await running.actions(URI, problem ? [problem] : [], [CodeActionKind.QuickFix]);
    const insert = actions.find(({ title }) => title.startsWith('Insert'));
    expect(insert).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'missing-section' }] });
    expect(insert?.edit).toBeUndefined();
    const { edit } = await running.resolve(insert as CodeAction);
    expect(JSON.stringify(edit)).toMatch(/"snippet":\{"kind":"snippet","value":"[^"]*\$\{1:/);
    expect(running.edited(URI, edit)).toMatch(/\n\n## Headline findings\n\n\[.*\]\n\n## What/);
  });

  it('for an unknown word include suggestions, and the word lists it may be added to', async () => {
    const running = await session(COMPLETE.replace('Plans drift', 'Plans are done too quicky'));
    const problem = (await running.problems(URI)).find(({ code }) => code === 'spelling')!;
    const actions = await running.actions(URI, [problem]);
    const titled = (title: string): CodeAction => actions.find((action) => action.title === title)!;
    expect(running.edited(URI, titled('“quicky” → “quickly”').edit)).toContain('Plans are done too quickly');
    expect(running.edited(URI, titled('Add “quicky” to this letter’s words').edit)).toContain(
      '\nwords:\n  - quicky\n---\n',
    );
    expect(titled('Add “quicky” to the team’s words').command).toMatchObject({
      command: COMMANDS.addWord,
      arguments: [URI, 'quicky', 'team'],
    });
    expect(titled('Add “quicky” to your own words').command?.arguments).toEqual([URI, 'quicky', 'user']);
    await running.replace(
      URI,
      running.document(URI).getText(),
      running.edited(URI, titled('Add “quicky” to this letter’s words').edit),
    );
    expect(codes(await running.problems(URI))).not.toContain('spelling');
  });

  it('are whole plain edits for a client that supports nothing more', async () => {
    const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } } };
    const running = await session(NO_HEADLINE, {
      capabilities: { textDocument: { codeAction: literals } },
      options: {},
    });
    const actions = await running.actions(URI, await running.problems(URI));
    expect(actions.map(({ title }) => title).filter((title) => title.startsWith('Ignore'))).toEqual([]);
    const text = running.edited(URI, actions[0]?.edit);
    expect(text).toMatch(/## Headline findings\n\n\[.*\]\n\n## What/);
  });

  it('are computed for the latest text, not the one they were offered for', async () => {
    const running = await session(NO_HEADLINE);
    const [insert] = await running.actions(
      URI,
      (await running.problems(URI)).filter(({ code }) => code === 'missing-section'),
    );
    await running.replace(URI, 'Mill Lane', 'Old Mill Lane\nOff the High Street');
    const { edit } = await running.resolve(insert as CodeAction);
    expect(running.edited(URI, edit)).toMatch(/framework\.\n\n## Headline findings\n\n\[.*\]\n\n## What/);
    await running.replace(URI, '## What', '## Headline findings\n\nGood.\n\n## What');
    expect((await running.resolve(insert as CodeAction)).edit).toBeUndefined();
  });

  it('insert all missing parts at once, with consecutive tab stops', async () => {
    const running = await session(without('18 December', 'Carol', without('Dear', '#', NO_HEADLINE)));
    const actions = await running.actions(URI, await running.problems(URI));
    const all = actions.filter(({ title }) => title === 'Insert all missing parts (3)');
    expect(all).toHaveLength(1);
    const { edit } = await running.resolve(all[0] as CodeAction);
    const stops = Array.from(JSON.stringify(edit).matchAll(/\$\{(\d+):/g), ([, number]) => Number(number));
    expect(stops).toEqual(stops.map((_, i) => i + 1));
    expect(stops.length).toBeGreaterThanOrEqual(3);
    await running.change(URI, { text: running.edited(URI, edit) });
    expect(codes(await running.problems(URI)).filter((code) => String(code).startsWith('missing'))).toEqual([]);
  });

  it('are in order of usefulness, with an action to ignore each problem at the end', async () => {
    const running = await session(
      without('18 December', 'Carol', without('Dear', '#', NO_HEADLINE)).replace('Yours sincerely', 'Your sincerely'),
    );
    const problems = (await running.problems(URI)).filter(
      ({ code }) => code === 'missing-part' || code === 'stock-wording',
    );
    const actions = await running.actions(URI, problems);
    expect(actions.map(({ title }) => title)).toEqual([
      'Insert “Date of the letter”',
      'Insert “Salutation”',
      '“Your” → “Yours”',
      'Insert all missing parts (3)',
      'Explain this rule: A part of the letter’s frame is missing',
      'Explain this rule: A standard sentence differs from the template',
      'Ignore “A part of the letter’s frame is missing”…',
      'Ignore “A part of the letter’s frame is missing”…',
      'Ignore “A standard sentence differs from the template”…',
      // A refactoring, which VS Code shows in a group of its own.
      'Tidy this passage',
    ]);
    // VS Code shows those without diagnostics last.
    expect(actions.map(({ diagnostics }) => diagnostics?.length ?? 0)).toEqual([1, 1, 1, 2, 0, 0, 0, 0, 0, 0]);
  });

  it('offer to ignore a problem, here or in the letter', async () => {
    const running = await session(NO_HEADLINE);
    const problems = (await running.problems(URI)).filter(({ code }) => code === 'missing-section');
    const actions = (await running.actions(URI, [...problems, ...problems])).filter(
      ({ command }) => command?.command === COMMANDS.ignore,
    );
    expect(actions.map(({ command }) => command?.arguments)).toEqual([[URI, 'missing-section', expect.any(String)]]);
    const at = actions[0]?.command?.arguments?.[2] as string;
    for (const params of [{ scope: 'place', at }, { scope: 'letter' }]) {
      const { edits, version } = await running.request<EditResult>(IGNORE_REQUEST, {
        uri: URI,
        rule: 'missing-section',
        reason: 'It is $1 to come: later',
        ...params,
      });
      expect(version).toBe(running.document(URI).version);
      await running.change(URI, ...edits.map(({ range, text }) => ({ range, text })));
      expect(codes(await running.problems(URI))).not.toContain('missing-section');
      expect(running.document(URI).getText()).toContain('It is $1 to come: later');
      await running.change(URI, { text: NO_HEADLINE });
      expect(codes(await running.problems(URI))).toContain('missing-section');
    }
  });

  it('say why a problem cannot be ignored', async () => {
    const running = await session(COMPLETE.replace('stage: final', 'ignore: all'));
    expect(
      await running.request(IGNORE_REQUEST, { uri: URI, rule: 'missing-section', scope: 'letter', reason: 'so' }),
    ).toEqual({ version: 1, edits: [] });
    expect(running.unasked.splice(0)).toEqual(['window/showMessage']);
  });

  it('set the template, replacing another one, or say why not', async () => {
    const running = await session(COMPLETE);
    const asked = (template: string): Promise<EditResult> => running.request(TEMPLATE_REQUEST, { uri: URI, template });
    const { edits } = await asked('jtai-2022');
    await running.change(URI, ...edits.map(({ range, text }) => ({ range, text })));
    expect(running.document(URI).getText()).toContain('template: jtai-2022\n');
    expect(await asked('jtai-2022')).toEqual({ version: 2, edits: [] });
    const other = await asked('fv-2018');
    expect(other.edits.map(({ text }) => text)).toEqual(['fv-2018']);
    expect(await asked('no-such-kind')).toEqual({ version: -1, edits: [] });
    await running.replace(URI, 'template: jtai-2022', 'template: [');
    expect(await asked('fv-2018')).toEqual({ version: 3, edits: [] });
    expect(running.unasked.splice(0)).toEqual(['window/showMessage']);
  });

  it('set the stage, or say why not', async () => {
    const running = await session(COMPLETE);
    const { edits } = await running.request<EditResult>(STAGE_REQUEST, { uri: URI, stage: 'drafting' });
    await running.change(URI, ...edits.map(({ range, text }) => ({ range, text })));
    expect(running.document(URI).getText()).toBe(COMPLETE.replace('stage: final', 'stage: drafting'));
    expect((await running.request<OutlineResult>(OUTLINE_REQUEST, { uri: URI })).stage).toBe('drafting');
    expect(await running.request(STAGE_REQUEST, { uri: URI, stage: 'drafting' })).toEqual({ version: 2, edits: [] });
    expect(await running.request(STAGE_REQUEST, { uri: URI, stage: 'never' })).toEqual({ version: -1, edits: [] });
    expect(running.unasked).toEqual([]);
    await running.replace(URI, 'stage: drafting', 'stage: [');
    expect(await running.request(STAGE_REQUEST, { uri: URI, stage: 'final' })).toEqual({ version: 3, edits: [] });
    expect(running.unasked.splice(0)).toEqual(['window/showMessage']);
  });

  it('run on save only if they are safe, and converge', async () => {
    const running = await session(COMPLETE.replace('Yours sincerely', 'Your sincerely').replace('Dear Ms Ash\n', ''));
    const actions = await running.actions(URI, [], [CodeActionKind.SourceFixAll]);
    expect(codes(await running.problems(URI))).toContain('missing-part');
    for (const action of actions) {
      expect(action.kind).toBe(FIX_ALL);
      await running.change(URI, { text: running.edited(URI, (await running.resolve(action)).edit) });
    }
    expect(running.document(URI).getText()).not.toContain('[');
    for (const action of await running.actions(URI, [], [FIX_ALL]))
      expect((await running.resolve(action)).edit).toBeUndefined();
  });
});
