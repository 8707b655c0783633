/** An invented letter that the tests of comparing start from. */
export const LETTER = `26 March 2026

Ruth Calloway
Director of Children’s Services
Northmoor Council

Dear Ms Calloway

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 3 and 4 March 2026. His Majesty’s Inspectors for this visit were Priya Holloway and Tom Brandreth.

Inspectors looked at the local authority’s arrangements for children in need.

## Headline findings

Leaders know their services. Since a new telephone line opened in September 2025, fewer callers tell their story twice.

## What needs to improve in this area of social work practice?

- the quality of supervision, including what is recorded
- the timeliness of visits to all children

## Main findings

Most children are visited within five days, and social workers know them well. Plans are effective and are reviewed on time.

Supervision in the assessment teams is irregular. Records of decisions are brief, and some do not say why a decision was made.

Schools and health visitors are good partners. They come to meetings and share what they know.

The emergency duty team answers quickly and passes on what it has done by the next morning.

Yours sincerely

Priya Holloway
His Majesty’s Inspector
`;
