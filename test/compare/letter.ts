import { CLOSE, OPENING } from '../letter-frame';

/** An invented letter used by the comparison tests. */
export const LETTER = [
  ...OPENING,
  '## Headline findings',
  '',
  'Leaders know their services. Since a new telephone line opened in September 2025, fewer callers tell ' +
    'their story twice.',
  '',
  '## What needs to improve in this area of social work practice?',
  '',
  '- the quality of supervision, including what is recorded',
  '- the timeliness of visits to all children',
  '',
  '## Main findings',
  '',
  'Most children are visited within five days, and social workers know them well. Plans are effective and ' +
    'are reviewed on time.',
  '',
  'Supervision in the assessment teams is irregular. Records of decisions are brief, and some do not say ' +
    'why a decision was made.',
  '',
  'Schools and health visitors are good partners. They come to meetings and share what they know.',
  '',
  'The emergency duty team answers quickly and passes on what it has done by the next morning.',
  '',
  ...CLOSE,
].join('\n');
