/** The look of the page: light and dark by the system or by the reader's choice, from left and from right, on screen and on paper. */
import { NIGHT_PAPER } from './night.ts';

const LIGHT = '--ink: #1f2328; --muted: #5c636b; --ground: #f6f7f8; --paper: #ffffff; --line: #dfe3e7; --accent: #1b6ca8; --warn: #9a4a00;';
const DARK = `--ink: #e7eaee; --muted: #a3abb4; --ground: #15181c; --paper: ${NIGHT_PAPER}; --line: #3a4149; --accent: #7db8e8; --warn: #f0b36b;`;

export const STYLE = `
:root { color-scheme: light; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-look=light]) { color-scheme: dark; ${DARK} } }
@media screen { :root[data-look=dark] { color-scheme: dark; ${DARK} } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 Vazirmatn, sans-serif; overflow-wrap: anywhere; }
main { max-width: 972px; margin: 0 auto; padding: 28px 20px 64px; }
.run { margin: 0 0 6px; color: var(--muted); font-size: 14px; }
h1 { margin: 0 0 14px; font-size: 32px; line-height: 1.3; }
h2 { margin: 44px 0 12px; font-size: 21px; line-height: 1.35; }
.answer { font-size: 19px; line-height: 1.55; max-width: 46em; margin: 0 0 18px; }
.howto, .foreign, .hint, #speaks { color: var(--muted); font-size: 14.5px; margin: 14px 0; }
#speaks { color: var(--ink); margin: 4px 0 0; }
#wrong { color: var(--warn); font-weight: bold; margin: 4px 0 0; }
input[aria-invalid=true] { border-color: var(--warn); }
.hint { margin: 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); gap: 12px; margin: 0; padding: 0; list-style: none; }
.figures li { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; margin: 0; }
.figures strong { display: block; font-size: 27px; line-height: 1.3; }
.figures small { color: var(--muted); font-size: 13.5px; display: block; }
.choices, .bar { font-size: 13.5px; }
.choices fieldset { margin: 10px 0; }
.bar { margin: 8px -12px 0; padding: 8px 12px; background: var(--ground); border-block: 1px solid var(--line); z-index: 3; }
.scripted { display: none; }
[data-scripted] .scripted { display: block; }
.foreign:not(:has(:not(:empty))):not(noscript *) { display: none; }
fieldset { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; border: 0; margin: 0; padding: 0; min-width: 0; }
legend { float: inline-start; padding: 0; margin-inline-end: 4px; font-weight: bold; }
.chips { display: contents; }
button, select, input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 7px; padding: 2px 8px; max-width: 100%; }
button { cursor: pointer; display: inline-flex; align-items: center; text-align: start; }
button[aria-pressed=true] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); font-weight: bold; }
select { max-width: 15em; }
input[type=checkbox] { accent-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
figure { margin: 22px 0; padding: 20px 22px 14px; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
figure h2 { margin: 0 0 6px; font-size: 21px; }
figure > p { margin: 0 0 10px; color: var(--muted); font-size: 14.5px; }
figure > .question { margin: 0; font-size: 14px; }
figure > .fixed { color: var(--warn); }
figure > .aside { color: var(--muted); font-size: 14.5px; margin: 0 0 6px; }
figure > .aside:empty { display: none; }
.plot, .chart { position: relative; }
.chart { min-height: 60px; touch-action: pan-y; }
.chart svg { display: block; width: 100%; max-width: 880px; height: auto; }
.chart svg text { unicode-bidi: plaintext; }
.faded { opacity: 0.1; }
.brush { position: absolute; cursor: crosshair; touch-action: pan-y; }
.brush > div { position: absolute; inset-block: 0; pointer-events: none; }
.brush > .before, .brush > .after { background: var(--paper); opacity: 0.62; }
.brush > .before { left: 0; }
.brush > .within { border-inline: 2px solid var(--accent); opacity: 0.75; }
.note { position: absolute; z-index: 2; pointer-events: none; max-width: min(340px, 92%); padding: 7px 10px; background: var(--paper); border: 1px solid var(--muted); border-radius: 8px; box-shadow: 0 3px 12px #0003; font-size: 12.5px; line-height: 1.45; }
.note strong { display: block; }
.note div { display: flex; gap: 14px; justify-content: space-between; }
.note span { font-variant-numeric: tabular-nums; text-align: end; }
.saves { margin: 8px 0 0; }
.saves button { font-size: 13px; color: var(--accent); margin-inline-end: 6px; }
.scroll { overflow: auto; max-height: 480px; margin: 12px 0; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.4; overflow-wrap: normal; }
.caption { margin: 0; color: var(--muted); font-size: 14.5px; }
th, td { padding: 6px 8px; text-align: start; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; vertical-align: bottom; position: sticky; top: 0; background: var(--paper); }
th { font-weight: 600; }
tbody th { font-weight: normal; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.assumed { color: var(--warn); font-weight: bold; }
.swatch { display: inline-block; flex: none; width: 11px; height: 11px; border-radius: 3px; margin-inline-end: 7px; background: var(--swatch); print-color-adjust: exact; }
.filters { display: flex; flex-wrap: wrap; gap: 8px 20px; }
details { margin: 10px 0; }
figure details { margin: 6px 0 0; font-size: 14px; }
.camp { display: flex; align-items: baseline; min-width: 11em; }
summary { cursor: pointer; color: var(--accent); }
pre { white-space: pre-wrap; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; font: 13px/1.5 ui-monospace, monospace; direction: ltr; text-align: left; }
bdi { unicode-bidi: isolate; }
li { margin: 5px 0; }
@media screen and (min-width: 761px) { .bar { position: sticky; top: 0; } }
@media screen and (max-width: 760px) {
  main { padding: 18px 12px 48px; }
  h1 { font-size: 24px; } .answer { font-size: 17px; } h2, figure h2 { font-size: 18px; }
  figure { padding: 16px 10px 10px; margin: 16px 0; }
  th, td { padding: 6px 7px; }
  table { font-size: 12.5px; }
  .bar { margin-inline: 0; padding-inline: 0; }
}
@media print {
  @page { margin: 14mm; }
  body { background: #fff; font-size: 11pt; }
  main { max-width: none; padding: 0; }
  .choices, .bar fieldset, .saves, .filters, .note, details:not([open]), .brush > .within { display: none !important; }
  figure, .figures li, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  .scroll { max-height: none; overflow: visible; }
}
`;
