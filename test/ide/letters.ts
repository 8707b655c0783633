import type { Reading } from '../../server/src/reading/reading';
import { createLetterService } from '../../server/src/service/service';

const service = createLetterService();

/** A minimal complete letter of an invented authority. */
export const COMPLETE = `---
stage: final
---
18 December 2025

Carol Ash
Director of Children’s Services
Northmoor Council
Mill Lane
Northmoor
NM1 2AB

Dear Ms Ash

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 19 and 20 November 2025. \
His Majesty’s Inspectors for this visit were Bea Rowe and Dev Lal.

Inspectors looked at the local authority’s arrangements for children in need.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Headline findings

Social workers know children well. Plans drift for a few.

## What needs to improve in this area of social work practice?

- The quality of plans for children. (outcome 1, national framework)
- The frequency of visits. (outcome 3, national framework)

## Main findings

Most children are seen alone. Their wishes shape their plans.

Managers check the work of the MASH each week.

Leaders know where practice is weak.

Ms Ash has built a stable team.

Staff say that they feel supported.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bea Rowe
His Majesty’s Inspector
`;

export const read = (text: string): Reading => service.read(text);

/** A reading of the text without its mark `|`, and the mark's offset. */
export function marked(text: string): { readonly reading: Reading; readonly text: string; readonly offset: number } {
  const offset = text.indexOf('|');
  if (offset < 0) throw new Error('the text has no mark');
  const whole = text.slice(0, offset) + text.slice(offset + 1);
  return { reading: read(whole), text: whole, offset };
}

/** The letter without the text from `from` up to `to`. */
export function without(from: string, to: string, text = COMPLETE): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`not in the letter: ${start < 0 ? from : to}`);
  return text.slice(0, start) + text.slice(end);
}
