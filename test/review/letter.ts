import { CLOSE, OPENING } from '../letter-frame';

/** An invented letter with something for each part of the review sheet. */
export const LETTER = [
  ...OPENING,
  '## Headline findings',
  '',
  'Supervision is regular and helpful. Since September 2025, a new telephone line has meant that fewer callers tell ' +
    'their story twice. The aquarium in reception delights.',
  '',
  '## What needs to improve in this area of social work practice?',
  '',
  '- The quality of supervision, including what is recorded.',
  '',
  '## Main findings',
  '',
  'Most children are visited within five days. Plans are effective and are reviewed on time.',
  '',
  'Supervision in the assessment teams is irregular and poor. Records do not say why a decision was made.',
  '',
  'Some children wait too long for a health assessment, and three plans were out of date.',
  '',
  'The emergency duty team (EDT) answers quickly. The EDT passes on what it has done. [name of manager] leads it. ' +
    'A Team Manager told inspectors so. Team managers agreed.',
  '',
  '<!-- ask Tom about this -->',
  '',
  ...CLOSE,
].join('\n');
