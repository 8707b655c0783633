import { jointSignatures } from '../../analysis/joint-signatures';
import { spanOf } from '../../text/span';
import { letterRule } from '../engine/rule';
export default letterRule({
  meta: {
    id: 'joint-signatures',
    title: 'An inspectorate’s signature on a joint letter is missing or out of order',
    why:
      'A joint inspection’s letter is signed by each inspectorate that took part, Ofsted first. If a signature is ' +
      'missing, readers cannot tell whether that inspectorate has agreed to the letter.',
    group: 'facts',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'none',
    phase: 'letter',
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
});
