/**
 * A letter that was invented for these tests, as a draft. No authority, person or sentence of it is real, save the
 * template's.
 */
export const DRAFT = `18 December 2025

Ada Fenwick
Director of Children’s Services
Northmoor Council
1 Quarry Road
Northmoor
NM1 4AB

Dear Ms Fenwick

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 18 and 19 November 2025. \
His Majesty’s Inspectors for this visit were Bela Novak and Carys Pugh.

Inspectors looked at the local authority’s arrangements for children subject to pre-proceedings, and for those who \
are 16 or 17 years old and have nowhere to live.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Headline findings

Leaders in Northmoor have kept a close eye on the work since the last inspection. They know where practice is strong, \
and they know where it is not; a well-considered plan says what will happen next, and by when.

A new front door opened in the spring. It answers well, though not yet always on the same day.

## What needs to improve in this area of social work practice?

- The quality of chronologies, so that a reader can follow a child’s life from one move to the next.
- The oversight of letters before proceedings by senior managers.
- Short- and long-term planning for brothers and sisters who live apart.

## Main findings

Children are seen often, and they are seen alone. Social workers know what each child hopes for, and they write it \
down in the child’s own words. Where a child has moved, the reasons are clear from the record.

Plans are up to date for most children. A few have drifted: for these, a review was late, and nobody had asked why. \
Managers had noticed it before the visit and had begun to put it right.

Staff like working in Northmoor. Caseloads are fair, and supervision is regular, reflective and well recorded.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bela Novak
His Majesty’s Inspector
`;

export const LETTERHEAD = `Ofsted
Piccadilly Gate    T 0300 123 1231
Store Street       Textphone 0161 618 8524
Manchester         enquiries@ofsted.gov.uk
M1 2WD             www.gov.uk/ofsted
`;

/** A draft as a page gives it: lines cut at a width, bullets with a glyph, a letterhead above. */
export function setInLines(draft: string, width: number, glyph: string): string {
  const lines: string[] = [...LETTERHEAD.split('\n'), ''];
  for (const line of draft.split('\n')) {
    const bullet = line.startsWith('- ');
    lines.push(...cut(line.replace(/^#+ /, '').replace(/^- /, `${glyph} `), width, bullet ? '  ' : ''));
  }
  return lines.join('\n');
}

/** The lines with a page's end after each of the given numbers of lines; the page's number stands at the right. */
export function setInPages(text: string, pageLengths: readonly number[]): string {
  const lines = text.split('\n');
  const pages: string[] = [];
  let from = 0;
  for (const [i, length] of pageLengths.entries()) {
    if (from + length >= lines.length) break;
    pages.push(`${lines.slice(from, from + length).join('\n')}\n\n${' '.repeat(88)}${i + 1}\n`);
    from += length;
  }
  return [...pages, lines.slice(from).join('\n')].join('\f');
}

function cut(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ |(?<=\p{L}-)(?=\p{L})/u)) {
    const glued = line !== '' && /\p{L}-$/u.test(line) && !text.includes(`${line.slice(line.lastIndexOf(' ') + 1)} `);
    const next = line === '' ? word : `${line}${glued ? '' : ' '}${word}`;
    if (next.length > width && line !== '') {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = next;
    }
  }
  return [...lines, line];
}
