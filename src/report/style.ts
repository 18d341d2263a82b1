/** The look of the page. Charts stand on white in both colour schemes, so that they are the same as in charts/. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --muted: #5c636b; --ground: #f6f7f8; --paper: #ffffff; --line: #dfe3e7; --accent: #1b6ca8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7eaee; --muted: #a3abb4; --ground: #15181c; --paper: #1e2227; --line: #343a41; --accent: #7db8e8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 Vazirmatn, sans-serif; overflow-wrap: anywhere; }
main { max-width: 960px; margin: 0 auto; padding: 28px 20px 64px; }
.run { margin: 0 0 6px; color: var(--muted); font-size: 14px; }
h1 { margin: 0 0 14px; font-size: 32px; line-height: 1.3; }
h2 { margin: 44px 0 12px; font-size: 21px; line-height: 1.35; }
.answer { font-size: 19px; line-height: 1.55; max-width: 46em; margin: 0 0 18px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); gap: 12px; margin: 0; padding: 0; list-style: none; }
.figures li { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; }
.figures strong { display: block; font-size: 27px; line-height: 1.3; }
.figures small { color: var(--muted); font-size: 13.5px; display: block; }
figure { margin: 22px 0; padding: 22px 22px 16px; background: #ffffff; color: #1f2328; border: 1px solid var(--line); border-radius: 12px; }
figure h2 { margin: 0 0 6px; font-size: 21px; }
figure > p { margin: 0 0 10px; color: #5c636b; font-size: 14.5px; }
figure > p.hint { margin: 6px 0 0; font-size: 13px; }
.chart svg { display: block; max-width: 100%; height: auto; }
.chart.live { touch-action: pan-y; }
.narrow { display: none; }
.scroll { overflow-x: auto; margin: 12px 0; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.4; overflow-wrap: normal; }
.caption { margin: 0; color: var(--muted); font-size: 14.5px; }
th, td { padding: 6px 8px; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; }
th { font-weight: 600; }
tbody th { font-weight: normal; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.assumed { color: #9a4a00; font-weight: bold; }
@media (prefers-color-scheme: dark) { .assumed { color: #f0b36b; } }
.swatch { display: inline-block; flex: none; width: 11px; height: 11px; border-radius: 3px; margin-right: 7px; }
details { margin: 10px 0; }
figure details { margin: 6px 0 0; font-size: 14px; }
figure summary { color: #1b6ca8; }
thead th { vertical-align: bottom; }
.camp { display: flex; align-items: baseline; min-width: 11em; }
summary { cursor: pointer; color: var(--accent); }
pre { white-space: pre-wrap; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; font: 13px/1.5 ui-monospace, monospace; }
bdi { unicode-bidi: isolate; }
li { margin: 5px 0; }
@media (max-width: 760px) {
  main { padding: 18px 12px 48px; }
  h1 { font-size: 24px; } .answer { font-size: 17px; } h2, figure h2 { font-size: 18px; }
  figure { padding: 16px 10px 10px; margin: 16px 0; }
  .wide { display: none; } .narrow { display: block; }
  th, td { padding: 6px 7px; }
  table { font-size: 12.5px; }
}
@media print { body { background: #fff; } figure, .figures li { break-inside: avoid; } }
`;
