// Runs in the report page: replaces each drawn chart by a live one, with the same font and the same numbers.
// Expressions are interpreted, never compiled, so that the page's content policy can forbid eval.
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';

const charts = JSON.parse(document.getElementById('charts').textContent);
const narrow = window.matchMedia('(max-width: 760px)');
const live = new Map();

async function show(name, layout) {
  const place = document.querySelector(`[data-chart="${name}"] .${layout}`);
  if (!place || live.has(place)) return;
  live.set(place, null);
  const holder = document.createElement('div');
  const view = new View(parse(charts[name][layout], null, { ast: true }), { expr: expressionInterpreter, renderer: 'svg', hover: true, container: holder });
  await view.runAsync();
  const drawn = place.querySelector('svg');
  const svg = holder.querySelector('svg');
  // The drawn chart scales by its view box; the live one must do the same on a narrow screen.
  svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
  if (drawn?.getAttribute('aria-label')) svg.setAttribute('aria-label', drawn.getAttribute('aria-label'));
  place.replaceChildren(holder);
  place.classList.add('live');
  live.set(place, view);
  join(view, layout);
}

// The brush of one chart over time is the brush of all: they have the same axis.
function join(view, layout) {
  try {
    view.signal('brush_x');
  } catch {
    return;
  }
  view.addSignalListener('brush_x', (_, pixels) => {
    for (const [place, other] of live) {
      if (!other || other === view || !place.classList.contains(layout)) continue;
      try {
        if (String(other.signal('brush_x')) !== String(pixels)) other.signal('brush_x', pixels).runAsync();
      } catch {
        continue;
      }
    }
  });
}

async function showAll() {
  for (const name of Object.keys(charts)) await show(name, narrow.matches ? 'narrow' : 'wide');
  document.body.dataset.live = 'yes';
}

await Promise.all([document.fonts.load('11px Vazirmatn'), document.fonts.load('bold 11px Vazirmatn')]);
await showAll();
narrow.addEventListener('change', showAll);
