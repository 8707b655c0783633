/**
 * The colours of pages that are read on a screen and may be printed, as CSS variables: inside VS Code those of its
 * theme, elsewhere light or dark as the reader's system is, and black on white in print. Marks are translucent, so that
 * they show on paper of any colour, and never the only sign of what they mark. A letter itself is always on white paper
 * (`style.ts`).
 */
export const PAGE_COLOURS = `:root {
  --paper: var(--vscode-editor-background, #fff); --ink: var(--vscode-editor-foreground, #1a1a1a);
  --faint-ink: var(--vscode-descriptionForeground, #595959); --link: var(--vscode-textLink-foreground, #0b3d91);
  --rule: var(--vscode-contrastBorder, #767676); --faint-rule: var(--vscode-contrastBorder, #8884);
  --edge: var(--vscode-contrastActiveBorder, transparent);
  --added: #2ea04338; --removed: #e5534b38; --judgement: #f0b40048; --quantity: #388bfd38;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: var(--vscode-editor-background, #1f1f1f); --ink: var(--vscode-editor-foreground, #e6e6e6);
    --faint-ink: var(--vscode-descriptionForeground, #a8a8a8); --link: var(--vscode-textLink-foreground, #8ab4f8);
    color-scheme: dark;
  }
}
@media print {
  :root {
    --paper: #fff; --ink: #000; --faint-ink: #404040; --link: #000; --rule: #767676; --faint-rule: #bdbdbd;
    --edge: transparent;
  }
}
body { color: var(--ink); background: var(--paper); }
a { color: var(--link); }
`;
