import { STAGES } from '../../letter/letter';

/** What problems in a letter's front matter are called; no rule finds them, as they are in no letter's words. */
export const FRONT_MATTER = 'front-matter';

/** The page of `front-matter`. */
export const frontMatterPage = (): string => `# ${FRONT_MATTER}

Something in the lines between \`---\` at the top of a draft cannot be read.

The front matter is no part of the letter. It holds only what the letter itself does not say:

\`\`\`yaml
---
template: focused-visit      # optional: a template or a family; normally the letter's date and headings choose
stage: drafting              # ${STAGES.join(', ')}; final where nothing is said
ignore:                      # findings that are right as they are, each with the reason
  - rule: unknown-authority
    reason: an invented council
---
\`\`\`

What cannot be read is left out, and the rest still counts. The usual causes are a missing colon or quotation mark, a tab
in the indentation, and a word that is misspelt.

This finding is a warning, and cannot be ignored or switched off: put the line right, or delete it.
`;
