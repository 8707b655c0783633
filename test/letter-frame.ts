/** The lines of an invented letter before its sections, and an empty one. */
export const OPENING: readonly string[] = [
  '26 March 2026',
  '',
  'Ruth Calloway',
  'Director of Children’s Services',
  'Northmoor Council',
  '',
  'Dear Ms Calloway',
  '',
  '# Focused visit to Northmoor children’s services',
  '',
  'This letter summarises the findings of the focused visit to Northmoor children’s services on 3 and 4 ' +
    'March 2026. His Majesty’s Inspectors for this visit were Priya Holloway and Tom Brandreth.',
  '',
  'Inspectors looked at the local authority’s arrangements for children in need.',
  '',
];

/** The lines after them. */
export const CLOSE: readonly string[] = ['Yours sincerely', '', 'Priya Holloway', 'His Majesty’s Inspector', ''];
