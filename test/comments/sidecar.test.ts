import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../server/data/comments.schema.json';
import type { Comments, Thread } from '../../server/src/comments/model';
import type { Sidecar } from '../../server/src/comments/read-sidecar';
import { readSidecar, SIDECAR_BOUNDS } from '../../server/src/comments/read-sidecar';
import { commentsFileName } from '../../server/src/comments/sidecar-terms';
import { writeSidecar } from '../../server/src/comments/write-sidecar';

const LETTER = 'rutland.letter.md';

const anchor = fc
  .record(
    {
      paragraph: fc.string(),
      exact: fc.string(),
      prefix: fc.string(),
      suffix: fc.string(),
      start: fc.nat(),
      end: fc.nat(),
      to: fc.string(),
    },
    { requiredKeys: ['exact', 'prefix', 'suffix', 'start', 'end'] },
  )
  .map(({ end, ...rest }) => ({ ...rest, end: rest.start + end }));
const reply = fc.record(
  { author: fc.string(), created: fc.string(), text: fc.string() },
  { requiredKeys: ['author', 'text'] },
);
const point = fc.record(
  { category: fc.constantFrom('A' as const, 'B' as const, 'C' as const), evidence: fc.string(), response: fc.string() },
  { requiredKeys: [] },
);
const thread = fc
  .record(
    {
      id: fc.uuid().map((id) => `urn:uuid:${id}`),
      kind: fc.constantFrom<Thread['kind']>('comment', 'replace', 'move', 'point', 'note'),
      author: fc.string(),
      created: fc.string(),
      text: fc.string(),
      anchor,
      lost: fc.string(),
      replies: fc.array(reply, { maxLength: 3 }),
      state: fc.constantFrom<Thread['state']>('open', 'accepted', 'declined', 'resolved'),
      reason: fc.string(),
      source: fc.string(),
      point,
    },
    { requiredKeys: ['id', 'kind', 'author', 'text', 'replies', 'state'] },
  )
  .map(({ point: row, ...rest }): Thread => (rest.kind === 'point' ? { ...rest, point: row ?? {} } : rest));
const comments: fc.Arbitrary<Comments> = fc
  .uniqueArray(thread, { selector: ({ id }) => id, maxLength: 6 })
  .map((threads) => ({ threads }));

const read = (text: string): Sidecar => {
  const sidecar = readSidecar(text);
  if ('problem' in sidecar) throw new Error(sidecar.problem);
  return sidecar;
};

describe('the comments file', () => {
  it('is beside the letter and named after it', () => {
    expect(commentsFileName('rutland.letter.md')).toBe('rutland.comments.json');
    expect(commentsFileName('rutland.md')).toBe('rutland.comments.json');
    expect(commentsFileName('rutland')).toBe('rutland.comments.json');
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(comments, (said) => {
        expect(read(writeSidecar(said, { letter: LETTER })).comments).toEqual(said);
      }),
    );
  });

  it('is unchanged when written again', () => {
    fc.assert(
      fc.property(comments, (said) => {
        const text = writeSidecar(said, { letter: LETTER });
        const before = read(text);
        expect(writeSidecar(before.comments, { letter: LETTER, before })).toBe(text);
      }),
    );
  });

  it('follows the Web Annotation model', () => {
    const said: Comments = {
      threads: [
        {
          id: 'urn:uuid:1',
          kind: 'replace',
          author: 'A. Reader',
          created: '2026-03-12T10:00:00Z',
          text: 'most',
          anchor: { paragraph: 'p7', exact: 'some', prefix: 'For ', suffix: ' children', start: 40, end: 44 },
          replies: [{ author: 'B. Writer', text: 'Where is this seen?' }],
          state: 'open',
        },
      ],
    };
    expect(JSON.parse(writeSidecar(said, { letter: LETTER }))).toEqual({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { letter: 'urn:inspection-letters:' }],
      type: 'AnnotationPage',
      items: [
        {
          id: 'urn:uuid:1',
          type: 'Annotation',
          motivation: 'editing',
          creator: { type: 'Person', name: 'A. Reader' },
          created: '2026-03-12T10:00:00Z',
          body: { type: 'TextualBody', value: 'most', format: 'text/plain' },
          target: {
            source: LETTER,
            selector: [
              { type: 'FragmentSelector', value: 'p7' },
              { type: 'TextQuoteSelector', exact: 'some', prefix: 'For ', suffix: ' children' },
              { type: 'TextPositionSelector', start: 40, end: 44 },
            ],
          },
          'letter:state': 'open',
        },
        {
          id: 'urn:uuid:1#reply-1',
          type: 'Annotation',
          motivation: 'replying',
          creator: { type: 'Person', name: 'B. Writer' },
          body: { type: 'TextualBody', value: 'Where is this seen?', format: 'text/plain' },
          target: 'urn:uuid:1',
        },
      ],
    });
  });

  it('is valid by its schema', () => {
    const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    fc.assert(
      fc.property(comments, (said) => {
        const reasoned = { threads: said.threads.map((one) => ({ ...one, reason: one.reason ?? 'Seen in six' })) };
        fits(JSON.parse(writeSidecar(reasoned, { letter: LETTER })));
        expect(fits.errors ?? []).toEqual([]);
      }),
    );
    fits({ items: [{ id: 'a', type: 'Annotation', motivation: 'editing', target: 'a', 'letter:state': 'declined' }] });
    expect(fits.errors).not.toBeNull();
  });

  it('keeps the ticks of the review sheet, in their own order, until they are replaced', () => {
    const ticked = writeSidecar({ threads: [], reviewed: ['b', 'a', 'b'] }, { letter: LETTER });
    const read = readSidecar(ticked) as Sidecar;
    expect(read.comments.reviewed).toEqual(['a', 'b']);
    const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    expect(fits(JSON.parse(ticked))).toBe(true);
    expect(writeSidecar({ threads: [] }, { letter: LETTER, before: read })).toBe(ticked);
    const none = writeSidecar({ threads: [], reviewed: [] }, { letter: LETTER, before: read });
    expect((readSidecar(none) as Sidecar).comments.reviewed).toEqual([]);
  });

  it('has no ticks if the file has none, and ignores those that are not text', () => {
    const reviewed = (page: object): unknown => (readSidecar(JSON.stringify(page)) as Sidecar).comments.reviewed;
    expect(reviewed({ items: [] })).toBeUndefined();
    expect(reviewed({ items: [], 'letter:reviewed': 'a' })).toBeUndefined();
    expect(reviewed({ items: [], 'letter:reviewed': ['a', 3, null] })).toEqual(['a']);
  });

  it('keeps unknown properties', () => {
    const foreign = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      label: 'from elsewhere',
      items: [
        {
          id: 'a',
          type: 'Annotation',
          motivation: ['commenting', 'questioning'],
          rights: 'mine',
          creator: { type: 'Person', name: 'A', email: 'a@example.org' },
          body: [
            { type: 'Image', id: 'x.png' },
            { type: 'TextualBody', value: 'Why?', language: 'en' },
          ],
          target: {
            source: LETTER,
            state: 'kept',
            selector: [
              { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '', extra: 1 },
              { type: 'CssSelector', value: 'p' },
            ],
          },
        },
        { id: 'b', type: 'Annotation', motivation: 'highlighting', target: LETTER },
        17,
        {
          id: 'c',
          type: 'Annotation',
          motivation: 'replying',
          body: { type: 'TextualBody', value: 'So.', note: 'n' },
          target: 'a',
          via: 'v',
        },
      ],
    };
    const before = read(JSON.stringify(foreign));
    expect(before.notes).toEqual(['2 items are no comment on the letter and kept as it stands.']);
    const [first] = before.comments.threads;
    if (!first) throw new Error('no thread');
    expect(first).toMatchObject({ text: 'Why?', author: 'A', replies: [{ text: 'So.' }] });
    const text = writeSidecar({ threads: [{ ...first, state: 'resolved' }] }, { letter: LETTER, before });
    for (const word of [
      'from elsewhere',
      'questioning',
      'mine',
      'a@example.org',
      'x.png',
      '"language": "en"',
      '"state": "kept"',
      '"extra": 1',
      'CssSelector',
      'highlighting',
      '17',
      '"note": "n"',
      '"via": "v"',
    ])
      expect(text).toContain(word);
    expect(read(text).comments.threads[0]?.state).toBe('resolved');
  });

  it('turns a reply to a deleted comment into a comment', () => {
    const text = JSON.stringify({
      items: [{ id: 'r', motivation: 'replying', creator: 'A', bodyValue: 'Yes.', target: 'gone' }],
    });
    const { comments: said, notes } = read(text);
    expect(said.threads).toEqual([
      { id: 'r', kind: 'note', author: 'A', text: 'Yes.', lost: '', replies: [], state: 'open' },
    ]);
    expect(notes).toEqual(['1 reply answers a comment that does not exist.']);
  });

  it('resolves replies to replies, and stops at a circle', () => {
    const items = [
      { id: 'a', bodyValue: 'One', target: LETTER },
      { id: 'c', motivation: 'replying', bodyValue: 'Three', target: 'b' },
      { id: 'b', motivation: 'replying', bodyValue: 'Two', target: 'a' },
      { id: 'x', motivation: 'replying', bodyValue: 'Round', target: 'x' },
    ];
    const [first, second] = read(JSON.stringify({ items })).comments.threads;
    expect(first?.replies.map(({ text }) => text)).toEqual(['Three', 'Two']);
    expect(second?.text).toBe('Round');
  });

  it('gives duplicate ids new ones', () => {
    const items = [
      { id: 'a', bodyValue: 'One' },
      { id: 'a', bodyValue: 'Two' },
    ];
    expect(read(JSON.stringify({ items })).comments.threads.map(({ id }) => id)).toEqual(['a', 'a#copy-2']);
  });
});

describe('a damaged comments file', () => {
  const problem = (text: string): string | undefined => {
    const sidecar = readSidecar(text);
    return 'problem' in sidecar ? sidecar.problem : undefined;
  };

  it('is reported in one sentence', () => {
    expect(problem('')).toBe('it is empty: delete it, or put its content back');
    expect(problem('{\n"items": [\n}')).toMatch(/^it is not valid JSON( at line 3)?: correct it there/);
    expect(problem('[]')).toBe('it is not an annotation page: it needs a list named “items”');
    expect(problem('{"items":\n<<<<<<< ours\n[]}')).toContain('merge conflict markers');
  });

  it('may be malicious', () => {
    expect(problem(`{"items":${'['.repeat(100_000)}`)).toContain('nested more than 40 deep');
    expect(problem(JSON.stringify({ items: Array.from({ length: SIDECAR_BOUNDS.items + 1 }, () => 0) }))).toContain(
      'more than 50000',
    );
    const text =
      '{"items":[{"id":"__proto__","bodyValue":"x","__proto__":{"bad":1},"target":{"source":"a",' +
      '"selector":{"type":"TextQuoteSelector","exact":"x","prefix":3}}},' +
      '{"id":"b","bodyValue":"y","target":{"selector":{"type":"TextPositionSelector","start":-1e99}}}]}';
    const before = read(text);
    expect(writeSidecar(before.comments, { letter: LETTER, before })).toContain('"bad": 1');
    expect(({} as { bad?: number }).bad).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => void readSidecar(`{"items":[${text}]}`)));
    fc.assert(fc.property(fc.string(), (text) => void readSidecar(text)));
  });
});
