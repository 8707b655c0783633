/**
 * The form of a text's lines. `lines`: as set or pasted, so that paragraphs still have to be found. `paragraphs`: from
 * a document whose structure is known; each line is a whole paragraph, item or heading with its Markdown mark.
 */
export type Form = 'lines' | 'paragraphs';
