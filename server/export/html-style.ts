/** The look of the HTML file: a letter on screen, and on paper the same letter without the screen's margins. */
export const stylesheet = `
:root { color-scheme: light; }
body { margin: 0; background: #f4f3f0; color: #1a1a1a; font: 1.0625rem/1.6 "Source Serif 4", Georgia, "Times New Roman", serif; }
main { max-width: 38rem; margin: 2rem auto; padding: 3rem clamp(1.25rem, 6vw, 4.5rem) 4rem; background: #fff; }
header, h1, h2, h3, h4, .signatory { font-family: Inter, "Segoe UI", Arial, sans-serif; }
header { display: grid; grid-template-columns: 1fr auto; gap: 0 2rem; font-size: .875rem; line-height: 1.5;
  border-bottom: 1px solid #c9c6bf; padding-bottom: 1rem; }
header p, header dl, header dd { margin: 0; }
header .type { font-weight: 600; text-align: right; }
header dl { margin-top: 1.25rem; }
header dl div { display: flex; gap: .75rem; }
header dt { min-width: 6rem; color: #55524b; }
header dd, a { overflow-wrap: anywhere; }
header .addressee { margin-top: 1.25rem; text-align: right; }
h1 { font-size: 1.625rem; line-height: 1.25; margin: 2.5rem 0 1.5rem; text-wrap: balance; }
h2 { font-size: 1.125rem; line-height: 1.35; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
h4 { font-size: 1rem; font-weight: 500; font-style: italic; margin: 1.25rem 0 .25rem; }
p { margin: 0 0 .9rem; }
ol, ul { padding-left: 1.5rem; margin: 0 0 .9rem; }
li > p { margin-bottom: .4rem; }
blockquote { margin: 0 0 .9rem; padding-left: 1rem; border-left: 3px solid #c9c6bf; }
.signatures { display: flex; flex-wrap: wrap; gap: 1rem 3rem; margin-top: 2.5rem; }
.signatory { font-size: .9375rem; line-height: 1.45; }
a { color: #1d4e79; }
@media (max-width: 34rem) { header { grid-template-columns: 1fr; } header .type, header .addressee { text-align: left; } }
@page { size: A4; margin: 2.5cm 3cm; }
@media print {
  body { background: none; font-size: 11pt; line-height: 1.45; }
  main { max-width: none; margin: 0; padding: 0; }
  h1, h2, h3, h4 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
  .signatures, li { break-inside: avoid; }
  a { color: inherit; }
}
`;
