import type { IntakeKnowledge } from '../../server/src/intake/text-intake';

/** What the templates know, in small: enough for every variant of letter that the tests read. */
export const KNOWLEDGE: IntakeKnowledge = {
  headings: [
    'Overview',
    'Headline findings',
    'Areas for priority action',
    'Area for priority action',
    'What needs to improve in this area of social work practice?',
    'What needs to improve?',
    'Findings',
    'Main findings',
    'Areas of strength',
    'Areas for improvement',
    'Strengths',
    'The service meets the requirements of statutory guidance in the following areas',
    'Areas for development',
    'Next steps',
  ],
  subjects: ['Focused visit to', 'Annual unannounced inspection of', 'Joint targeted area inspection of', 'Monitoring visit to'],
  openings: [
    'This letter summarises the findings',
    'Inspectors looked at the local authority’s arrangements',
    'Inspectors considered the local authority’s arrangements',
    'This visit was carried out in line with',
    'Her Majesty’s Chief Inspector of Education',
    'The methodology for this visit',
    'Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.',
    'We have notified the',
    'I am copying this letter',
    'From the evidence gathered',
    'Any areas for development identified above',
  ],
  letterhead: [
    'Ofsted', 'Piccadilly Gate', 'Store Street', 'Manchester', 'M1 2WD',
    'Freshford House', 'Redcliffe Way', 'Bristol', 'BS1 6NL',
  ],
  furniture: ['INVESTOR IN PEOPLE', 'This page is intentionally left blank'],
  salutations: ['Dear'],
  closes: ['Yours sincerely', 'Your sincerely', 'Yours faithfully'],
  signatoryTitles: ["Her Majesty's Inspector", "His Majesty's Inspector", "Senior Her Majesty's Inspector", "Senior His Majesty's Inspector", 'HMI'],
  copies: ['Copy', 'cc', 'Copies'],
};
