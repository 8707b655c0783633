/**
 * The style of a letter as HTML, on screen and on paper, modelled on the published letters. Uses fonts of the reader's
 * computer; none is loaded.
 */
export const htmlStyle = `@page { size: A4; margin: 2.2cm 2.3cm 2.2cm 2.3cm; }
* { box-sizing: border-box; }
html { background: #e9ebee; }
body { margin: 0; color: #1a1a1a; font: 12pt/1.4 Tahoma, "DejaVu Sans Condensed", Verdana, "DejaVu Sans", sans-serif; }
.page { position: relative; max-width: 21cm; margin: 1.5rem auto; padding: 2.2cm 2.3cm; background: #fff; box-shadow: \
0 1px 4px #0004; overflow-wrap: break-word; }
p { margin: 0 0 0.85em; }
a { color: #0b3d91; }
.letterhead { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem 2rem; margin: 0 0 2.2em; \
font-size: 9.5pt; line-height: 1.35; }
.letterhead p { margin: 0; }
.letterhead .picture { order: 1; margin-left: auto; }
.sender { font-weight: bold; }
.date { margin-bottom: 1.4em; }
.lines { margin: 0 0 1.4em; break-inside: avoid; }
.lines p { margin: 0; }
h1, h2, h3 { margin: 1.3em 0 0.6em; font-size: 12pt; line-height: 1.35; break-after: avoid; }
h1 { font-size: 13pt; }
h3 { font-style: italic; }
ul, ol { margin: 0 0 0.85em; padding-left: 1.5em; }
ul { list-style-type: "\\25A0\\2002"; }
li { margin: 0 0 0.5em; }
li::marker { font-size: 0.8em; }
ol > li::marker { font-size: 1em; }
li > ul { margin: 0.5em 0 0; }
p, li { orphans: 2; widows: 2; }
sup { font-size: 0.7em; line-height: 0; }
.sign-off { margin: 1.8em 0 2.4em; break-after: avoid; }
.signatory + .signatory { margin-top: 2.4em; }
.footnotes { margin-top: 2em; padding-top: 0.6em; border-top: 1px solid #767676; font-size: 9.5pt; }
.footnotes p { margin-bottom: 0.4em; }
.draft-mark { position: absolute; top: 0.7cm; right: 2.3cm; margin: 0; color: #a1121b; font-weight: bold; \
letter-spacing: 0.12em; }
@media (max-width: 40rem) {
  .page { margin: 0; padding: 1.2rem; box-shadow: none; }
  .draft-mark { position: static; margin-bottom: 1em; }
}
@media print {
  html { background: none; }
  .page { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  a { color: inherit; }
  .draft-mark { position: fixed; top: 42%; right: auto; left: 0; width: 100%; color: #0000001f; font-size: 96pt; \
line-height: 1; text-align: center; transform: rotate(-38deg); }
}
`;

/** The same style with the user's own font first. */
export const styleWithFont = (font: string): string =>
  htmlStyle.replace('12pt/1.4 Tahoma', `12pt/1.4 "${font.replace(/["\\<>\n]/g, '')}", Tahoma`);
