/**
 * How the lines of a text came about. `lines`: as they were set or pasted, so that what belongs together must be found
 * out. `paragraphs`: a document said what it is made of, and each line is a whole paragraph, item or heading with its
 * mark.
 */
export type Form = 'lines' | 'paragraphs';
