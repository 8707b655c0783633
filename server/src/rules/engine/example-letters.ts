// Letters that the examples of several rules stand in.

/** A letter of a salutation and one paragraph. */
export function letterWithParagraph(paragraph: string): string {
  return `Dear Ms Holt\n\n${paragraph}\n`;
}

/** A letter with salutation and subject, and one paragraph as its main findings. */
export function letterWithMainFinding(paragraph: string): string {
  return `Dear Ms Holt\n\n# Focused visit to Northmoor children’s services\n\n## Main findings\n\n${paragraph}\n`;
}

/** Main findings of the current template, a paragraph each. */
export function currentLetterWithFindings(...paragraphs: readonly string[]): string {
  return `---\ntemplate: fv-current\n---\n## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}

/** A letter with a salutation, and one paragraph as its main findings. */
export function letterWithFinding(paragraph: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${paragraph}\n`;
}

/** Main findings and nothing else, a paragraph each. */
export function mainFindings(...paragraphs: readonly string[]): string {
  return `## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}
