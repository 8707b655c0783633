import { jointSignatures } from '../reading/joint-signatures';
import { spanOf } from '../text/span';
import { letterRule } from './rule';

const OFSTED = 'Ada Holt\nNational Director Regulation and Social Care, Ofsted';
const CQC = 'Bea Quill\nChief Inspector of Healthcare, Care Quality Commission';
const POLICE = 'Carl Rowe\nHis Majesty’s Inspector of Constabulary and Fire & Rescue Services';

export default letterRule({
  meta: {
    id: 'joint-signatures',
    title: 'An inspectorate that does not sign a joint letter, or signs out of its turn',
    why:
      'A joint inspection’s letter is signed by each inspectorate that took part, Ofsted first; one that is ' +
      'missing has not agreed to the letter as far as a reader can tell.',
    group: 'facts',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'none',
    reads: 'letter',
    messages: {
      unsigned: 'Nobody signs for {office}: add name and title.',
      order: '{office} signs before {other}: put the signatures in their usual order.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    const signatures = jointSignatures(reading);
    const last = reading.facts.signatories.at(-1);
    if (!signatures || !last) return;
    const end = (last.title ?? last.name).span.end;
    for (const { name } of signatures.unsigned)
      yield { message: 'unsigned', data: { office: name }, span: spanOf(end, end) };
    const { early } = signatures;
    if (early)
      yield {
        message: 'order',
        data: { office: early.signatory.office ?? '', other: early.before.office ?? '' },
        span: early.signatory.name.span,
        related: [{ span: early.before.name.span, message: 'This signature comes first.' }],
      };
  },

  examples: {
    valid: [
      { name: 'three inspectorates in their order', letter: letter([OFSTED, CQC, POLICE]) },
      { name: 'nobody signs yet', letter: letter([]) },
      { name: 'a letter of one inspectorate', letter: 'Yours sincerely\n\nAda Holt\nHis Majesty’s Inspector\n' },
    ],
    invalid: [
      {
        name: 'one is missing',
        letter: letter([OFSTED, `${POLICE}⟦⟧`]),
        says: ['Nobody signs for Care Quality Commission: add name and title.'],
        fixed: null,
      },
      {
        name: 'out of their order',
        letter: letter(['⟦Bea Quill⟧\nChief Inspector of Healthcare, Care Quality Commission', OFSTED, POLICE]),
        says: ['Care Quality Commission signs before Ofsted: put the signatures in their usual order.'],
        fixed: null,
      },
    ],
  },
});

function letter(signatures: readonly string[]): string {
  return (
    '---\ntemplate: jtai-2022\n---\nDear Rutland Local Safeguarding Partnership\n\n' +
    `# Joint targeted area inspection of Rutland\n\nYours sincerely\n\n${signatures.join('\n\n')}\n`
  );
}
