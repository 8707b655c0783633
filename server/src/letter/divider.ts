/**
 * True for content that a dash in front would turn into a thematic break: dashes alone. A line of dashes and spaces is
 * a thematic break rather than a list item (CommonMark 0.31, 4.1).
 * @param line  what follows the marker, to the end of its line
 */
export const dashWouldDivide = (line: string): boolean => /^[ \t]*(?:-[ \t]*){2,}$/.test(line);
