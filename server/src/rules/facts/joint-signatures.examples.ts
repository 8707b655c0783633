import type { Examples } from '../engine/rule';

const OFSTED = 'Ada Holt\nNational Director Regulation and Social Care, Ofsted';
const CQC = 'Bea Quill\nChief Inspector of Healthcare, Care Quality Commission';
const POLICE = 'Carl Rowe\nHis Majesty’s Inspector of Constabulary and Fire & Rescue Services';

const examples: Examples = {
  valid: [
    { name: 'three inspectorates in their order', letter: letter([OFSTED, CQC, POLICE]) },
    { name: 'nobody signs yet', letter: letter([]) },
    { name: 'a letter of one inspectorate', letter: 'Yours sincerely\n\nAda Holt\nHis Majesty’s Inspector\n' },
  ],
  invalid: [
    {
      name: 'a missing signature',
      letter: letter([OFSTED, `${POLICE}⟦⟧`]),
      messages: ['Nobody signs for Care Quality Commission: add name and title.'],
      output: null,
    },
    {
      name: 'out of order',
      letter: letter(['⟦Bea Quill⟧\nChief Inspector of Healthcare, Care Quality Commission', OFSTED, POLICE]),
      messages: ['Care Quality Commission signs before Ofsted: put the signatures in their usual order.'],
      output: null,
    },
  ],
};

export default examples;

function letter(signatures: readonly string[]): string {
  return (
    '---\ntemplate: jtai-2022\n---\nDear Rutland Local Safeguarding Partnership\n\n' +
    `# Joint targeted area inspection of Rutland\n\nYours sincerely\n\n${signatures.join('\n\n')}\n`
  );
}
