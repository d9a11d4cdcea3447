import { Markup } from './markup.ts'

/** How the page looks: a table on a screen and on paper, one card under the other on a phone. */
export const webPageStyle = new Markup(`
:root { color-scheme: light dark; --quiet: light-dark(#5b6468, #a3adb1); --line: light-dark(#d9dedf, #3a4245); --accent: light-dark(#0f6b75, #62c3cd); }
* { box-sizing: border-box; }
body { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
header { border-bottom: 2px solid var(--accent); margin-bottom: 1.5rem; padding-bottom: 1rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1.0625rem; color: var(--accent); }

p { margin: 0 0 .25rem; overflow-wrap: anywhere; }
.institution, .course, .quiet, footer { color: var(--quiet); }
.quiet { font-weight: 400; font-size: .875rem; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; table-layout: fixed; }
th, td { padding: .5rem .75rem .5rem 0; text-align: start; vertical-align: baseline; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { font-size: .8125rem; font-weight: 500; color: var(--quiet); }
th:nth-child(1) { width: 13.5rem; } th:nth-child(2) { width: 7.5rem; } th:nth-child(4) { width: 11rem; }
tbody th { font-weight: 600; }
.time { white-space: nowrap; }
.more { display: block; }
.cancelled th, .cancelled .time { text-decoration: line-through; color: var(--quiet); }
.cancelled strong { color: light-dark(#a3231f, #ff9d97); }
footer { margin-top: 2.5rem; font-size: .875rem; }
@media screen and (max-width: 40rem) {
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  th:nth-child(1), th:nth-child(2), th:nth-child(4) { width: auto; }
  tr { padding: .75rem 0; border-bottom: 1px solid var(--line); }
  th, td { padding: 0; border: 0; }
}
@media print {
  @page { size: A4; margin: 18mm; }
  :root { color-scheme: light; font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  header, h2 { color: #000; }
}
`)
