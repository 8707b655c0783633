/**
 * True for words that a dash before them would turn into a divider: dashes alone. A line of dashes and spaces is a
 * thematic break before it is an item of a list (CommonMark 0.31, 4.1).
 * @param line  what stands behind the mark, to the end of its line
 */
export const dashWouldDivide = (line: string): boolean => /^[ \t]*(?:-[ \t]*){2,}$/.test(line);
