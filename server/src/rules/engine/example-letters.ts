// Letters shared by the examples of several rules.

/** A letter with a salutation and one paragraph. */
export function letterWithParagraph(paragraph: string): string {
  return `Dear Ms Holt\n\n${paragraph}\n`;
}

/** A letter with a salutation, a subject, and one paragraph of main findings. */
export function letterWithMainFinding(paragraph: string): string {
  return `Dear Ms Holt\n\n# Focused visit to Northmoor children’s services\n\n## Main findings\n\n${paragraph}\n`;
}

/** Main findings with the current template, one paragraph each. */
export function currentLetterWithFindings(...paragraphs: readonly string[]): string {
  return `---\ntemplate: fv-current\n---\n## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}

/** A letter with a salutation and one paragraph of main findings. */
export function letterWithFinding(paragraph: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${paragraph}\n`;
}

/** Main findings and nothing else, one paragraph each. */
export function mainFindings(...paragraphs: readonly string[]): string {
  return `## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}
