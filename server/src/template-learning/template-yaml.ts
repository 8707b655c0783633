import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { Evidence } from './example';
import type { LearntPart, LearntTemplate } from './learnt';
import { templateData } from './to-template';

const WIDTH = 118;

/**
 * Writes a template's file for manual correction: each part has a comment that says how many of the examples have it.
 */
export function templateYaml(learnt: LearntTemplate): string {
  const document = new Document(templateData(learnt));
  document.commentBefore = comment(headOf(learnt));
  const parts = document.get('parts');
  if (isSeq(parts))
    parts.items.forEach((node, i) => {
      const part = learnt.parts[i];
      if (!isMap(node) || !part) return;
      node.commentBefore = comment(partComment(part));
      node.spaceBefore = i > 0;
      const starter = node.get('starter', true);
      if (isScalar(starter) && part.starter.includes('\n')) starter.type = 'BLOCK_LITERAL';
      const stock = node.get('stock');
      if (isSeq(stock))
        stock.items.forEach((item, j) => {
          const sentence = part.sentences[j];
          if (isMap(item) && sentence) item.commentBefore = comment([`${inWords(sentence.evidence)}.`]);
        });
    });
  return document.toString({ lineWidth: WIDTH });
}

const comment = (lines: readonly string[]): string => lines.map((line) => ` ${line}`).join('\n');

function headOf({ examples, period, form }: LearntTemplate): readonly string[] {
  return [
    `Learnt from ${examples.length} examples. Read it before use: what all examples have may be chance,`,
    'and what one of them lacks may be a mistake. docs/writing-a-template.md says what each key means.',
    ...(period
      ? [
          `${form === 'report' ? 'Reports' : 'Letters'} of ${period.from} to ${period.to}. To hold it for a time:`,
          `use: { from: ${period.from} }`,
        ]
      : []),
  ];
}

const partComment = ({ evidence, occurs }: LearntPart): readonly string[] => [
  `${inWords(evidence)}${occurs === 'once' || occurs === 'many' ? '' : lacking(evidence)}.`,
];

const inWords = ({ has, lacks }: Evidence): string => `In ${has.length} of ${has.length + lacks.length}`;

const MAX_NAMES = 4;

function lacking({ lacks }: Evidence): string {
  if (lacks.length === 0) return '';
  const more = lacks.length > MAX_NAMES ? ` and ${lacks.length - MAX_NAMES} more` : '';
  return `; not in ${lacks.slice(0, MAX_NAMES).join(', ')}${more}`;
}
