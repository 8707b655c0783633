import type { Type } from '../pdf/measures';
import { BODY, GAPS, HEADINGS, LETTERHEAD, LIST, MARK, PAGE, SMALL_TYPE } from '../pdf/measures';

/**
 * The measures of the printed page as CSS, so that lines and pages of the preview break where the PDF's do. The client
 * provides the font under the name `Letter`; `--page-bottom` and `--page-room` say where the first page ends and how
 * much a later one holds.
 */
export const printStyle = (): string => `
body .page {
  --page-bottom: ${PAGE.bottom}; --page-room: ${PAGE.bottom - PAGE.top};
  width: ${PAGE.width}pt; max-width: none; min-height: ${PAGE.height}pt; margin: 0 auto;
  padding: ${PAGE.top}pt ${PAGE.right}pt ${PAGE.height - PAGE.bottom}pt ${PAGE.left}pt; ${type(BODY)} \
font-family: Letter, Tahoma, Verdana, sans-serif;
}
body .page:has(.letterhead) { padding-top: ${PAGE.letterheadTop}pt; }
body .page header:has(.letterhead) { min-height: ${PAGE.firstTop - PAGE.letterheadTop}pt; }
body .letterhead { justify-content: flex-start; column-gap: ${GAPS.letterheadGroup}pt; margin: 0; ${type(LETTERHEAD)} }
body .page p { margin: 0; }
body main > * { margin: ${GAPS.paragraph}pt 0 0 !important; }
body main > :first-child { margin-top: 0 !important; }
body main > :is(h1, h2, h3) { margin-top: ${GAPS.heading}pt !important; }
body main > .address { margin-top: ${GAPS.address}pt !important; }
body main > .salutation { margin-top: ${GAPS.salutation}pt !important; }
body main > .sign-off { margin-top: ${GAPS.signOff}pt !important; }
body main > :is(.sign-off, .signatory) + .signatory { margin-top: ${GAPS.signature}pt !important; }
body main > .copy-list { margin-top: ${GAPS.copyList}pt !important; }
body main > :is(h1, h2, h3) + :not(h1, h2, h3) { margin-top: ${GAPS.afterHeading}pt !important; }
${[1, 2, 3].map((level) => `body h${level} { ${type(HEADINGS[level as 1 | 2 | 3])} }`).join('\n')}
body :is(ul, ol) { padding-left: ${LIST.indent}pt; }
body li { margin: 0; }
body :is(li + li, li > :is(ul, ol)) { margin: ${GAPS.item}pt 0 0; }
body sup { font-size: ${MARK.size}em; }
body .footnotes { padding-top: ${GAPS.footnotes / 2}pt; ${type(SMALL_TYPE)} }
body .footnotes p + p { margin-top: ${GAPS.footnote}pt; }
`;

const type = ({ size, leading }: Type): string => `font-size: ${size}pt; line-height: ${leading}pt;`;
