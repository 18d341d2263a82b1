/** One figure of the page: words, picture, brush, exact values, table and downloads of one chart. */
import type { ChartKind, Drawing, Layout } from '../../charts/chart.ts';
import { drawChart, inArabic } from '../../charts/chart.ts';
import { campLabel } from '../../charts/labels.ts';
import type { Language } from '../../charts/language.ts';
import { figuresInOrder, nameIn } from '../../charts/language.ts';
import { percent } from '../../charts/words.ts';
import { DIRECTION, say } from '../speech.ts';
import type { BrushHooks } from './brush.ts';
import { brushOver } from './brush.ts';
import type { Note } from './hover.ts';
import { keptRows, lacks, noteAt, noteOf, show, stopsOf } from './hover.ts';
import { isolate, namesOf } from './isolate.ts';
import { wireNumbers } from './numbers.ts';
import { boundTo, draw, timePlots } from './picture.ts';
import type { Kept, Only } from './state.ts';
import type { View } from './view.ts';

export class Figure {
  readonly element: HTMLElement;
  private readonly kind: ChartKind;
  private readonly view: View;
  private readonly place: HTMLElement;
  private readonly note: HTMLElement;
  private readonly fillTable: () => void;
  /** What is drawn of the outcome that is told now, by layout. */
  private drawings: Partial<Record<Layout, Drawing>> = {};
  /** Where the arrow keys stand. */
  private stop = -1;

  constructor(element: HTMLElement, kind: ChartKind, view: View) {
    this.element = element;
    this.kind = kind;
    this.view = view;
    this.place = element.querySelector('.chart')!;
    this.note = element.querySelector('.note')!;
    this.place.addEventListener('pointermove', (event) => { if (!(event.target as Element).closest('.brush')) this.pointAt(event.target as Element, event); });
    this.place.addEventListener('pointerleave', () => this.hide());
    this.place.addEventListener('click', (event) => { if (!(event.target as Element).closest('.brush')) this.choose(event.target as Element); });
    this.place.addEventListener('keydown', (event) => this.step(event));
    this.place.addEventListener('blur', () => this.hide());
    const told = () => ({ ...this.drawn(this.view.layout).table, rows: keptRows(this.drawn(this.view.layout).table, this.kept()) });
    const saved = () => ({ ...this.drawn('wide').table, rows: keptRows(this.drawn('wide').table, this.kept()) });
    this.fillTable = wireNumbers(element, { name: kind.name, table: told, saved, spec: () => this.drawn('wide').spec, names: () => this.view.names });
  }

  /** Title, caption and alternative text: at once, for what is not on the screen too. */
  write(): void {
    this.drawings = {};
    const { title, caption, alt } = this.drawn(this.view.layout);
    const { question, reading } = (this.tongue === 'ar' && this.kind.arabic) || this.kind;
    for (const [selector, text] of [['.question', question], ['.finding', title], ['.legend', caption], ['.reading', reading], ['.alt', alt]] as const) {
      this.put(selector, this.tongue === 'ar' ? figuresInOrder(text) : text);
      Object.assign(this.element.querySelector<HTMLElement>(selector)!, { lang: this.tongue, dir: DIRECTION[this.tongue] });
    }
    Object.assign(this.place, { lang: this.tongue, ariaLabel: alt });
    this.stop = -1;
    this.aside();
    this.fillTable();
  }

  /** What the chart does not follow: the one that is looked at alone. */
  private aside(): void {
    const { only, names: { language } } = this.view;
    const apart = { camp: 'notByCamp', tag: 'notByTag', platform: 'notByPlatform' } as const;
    const says = !only ? '' : this.byWriters() ? this.writers(only.name) : !this.showsAlone(only.kind) ? say(language, apart[only.kind]) : this.kept() === null ? say(language, 'notDrawn') : '';
    this.put('.aside', says);
  }

  /** Whether it counts by camp but not by hashtag, and one is looked at alone: then the camps that wrote with it stand for it. */
  private byWriters(): boolean {
    return this.view.only?.kind === 'tag' && !this.showsAlone('tag') && this.drawn(this.view.layout).fields.camp !== undefined;
  }

  private writers(hashtag: string): string {
    const { outcome, names: { language } } = this.view;
    const camps = outcome.tagWriters.camps.map(({ camp, share }) => `${campLabel(outcome, camp, language)} (${percent(share)})`);
    return say(language, this.kept() === null ? 'noWriters' : 'byWriters', { tag: nameIn(language, hashtag), camps: camps.join(language === 'ar' ? '، ' : ', ') });
  }

  /** What stays bright while one is looked at alone; null = everything, also where nothing drawn is of it. */
  private kept(): Kept | null {
    const { only, outcome } = this.view;
    if (!only) return null;
    const kept: Kept = this.byWriters() ? { kind: 'camp', names: new Set(outcome.tagWriters.camps.map(({ camp }) => camp)) } : { kind: only.kind, names: new Set([only.name]) };
    return this.lacks(kept) ? null : kept;
  }

  /** The picture. */
  async picture(): Promise<void> {
    const { spec, fields } = this.drawn(this.view.layout);
    const svg = await draw(this.place, spec, this.view.dark);
    if (!svg) return;
    for (const layer of this.place.querySelectorAll('.brush')) layer.remove();
    if (fields.time !== undefined) {
      const { brush, start, end } = this.view;
      for (const plot of timePlots(this.place, start, end)) brushOver(this.place, plot, this.hooked(brush));
    }
    this.single(svg);
  }

  /** Shows one camp, hashtag or platform alone, or all. */
  single(svg = this.place.querySelector('svg')): void {
    const kept = this.kept();
    this.aside();
    if (svg) isolate(svg, kept, this.drawn(this.view.layout).fields, this.view.namesOf(kept?.kind ?? 'camp'));
    this.fillTable();
  }

  /** Whether none of those that would be kept is among what is drawn. A chart that is told anew of one, and draws no others, is all of it. */
  private lacks(kept: Kept): boolean {
    const { fields, table } = this.drawn(this.view.layout);
    return (!this.tellsAnew(kept.kind) || fields[kept.kind] !== undefined) && lacks(table, kept);
  }

  /** Whether the picture can show one of a kind alone. */
  private showsAlone(kind: Only['kind']): boolean {
    return kind === 'platform' ? this.tells(kind) : this.tellsAnew(kind) || this.drawn(this.view.layout).fields[kind] !== undefined;
  }

  /** Whether the chart is told anew when one of a kind is looked at alone. */
  tellsAnew(kind: Only['kind']): boolean {
    return kind !== 'platform' && this.view.still[this.kind.name] === undefined && this.kind.anew?.includes(kind) === true;
  }

  /** Whether the chart, or its table, tells camps, hashtags or platforms apart. */
  tells(kind: Only['kind']): boolean {
    if (kind === 'platform') return !this.kind.allPlatforms && this.view.still[this.kind.name] === undefined;
    const { fields, table } = this.drawn(this.view.layout);
    return this.tellsAnew(kind) || fields[kind] !== undefined || table.columns.some((column) => column.kind === kind);
  }

  private drawn(layout: Layout): Drawing {
    const { language } = this.view.names;
    const still = this.view.still[this.kind.name]?.[layout];
    return (this.drawings[layout] ??= still ? (language === 'ar' ? inArabic(still) : still) : drawChart(this.kind, this.view.outcome, layout, language));
  }

  /** Language of the sentences: English where the chart has no others, or is carried as it was drawn. */
  private get tongue(): Language {
    return this.kind.arabic && !this.view.still[this.kind.name] ? this.view.names.language : 'en';
  }

  private put(selector: string, text: string): void {
    this.element.querySelector(selector)!.textContent = text;
  }

  /** The page's hooks, with this figure's values under the pointer. */
  private hooked(brush: BrushHooks): BrushHooks {
    const beneath = (event: PointerEvent) => document.elementsFromPoint(event.clientX, event.clientY).filter((element) => this.place.contains(element) && element.closest('svg'));
    return {
      ...brush,
      pointed: (tick, event) => {
        if (tick === null) this.hide();
        else this.showNote(noteAt(this.drawn(this.view.layout).table, this.view.timeOf(tick), this.kept(), this.view.names), event);
      },
      clicked: (event) => { for (const element of beneath(event)) if (this.choose(element)) return; },
    };
  }

  private pointAt(element: Element, event: PointerEvent): void {
    this.showNote(noteOf(this.drawn(this.view.layout).table, boundTo(element), this.view.names), event);
  }

  /** Isolates what a mark or a line of a legend stands for; again, and all are back. */
  private choose(element: Element): boolean {
    const { fields } = this.drawn(this.view.layout);
    for (const kind of ['tag', 'camp', 'platform'] as const) {
      const [name] = namesOf(boundTo(element), kind, fields, this.view.namesOf(kind));
      if (name === undefined) continue;
      this.view.toggle({ kind, name });
      return true;
    }
    return false;
  }

  private step(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.hide();
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    const stops = stopsOf(this.drawn(this.view.layout), this.kept(), this.view.names);
    if (stops.length === 0) return;
    this.stop = Math.min(stops.length - 1, Math.max(0, this.stop + (event.key === 'ArrowRight' ? 1 : -1)));
    this.showNote(stops[this.stop]!(), null);
  }

  private showNote(note: Note | null, event: PointerEvent | null): void {
    if (!note) return this.hide();
    show(this.note, note);
    this.note.hidden = false;
    const box = this.place.getBoundingClientRect();
    const x = event ? event.clientX - box.left : box.width / 2;
    const left = x + 16 + this.note.offsetWidth <= box.width ? x + 16 : Math.max(0, x - 16 - this.note.offsetWidth);
    Object.assign(this.note.style, { left: `${left}px`, top: `${event ? Math.max(0, event.clientY - box.top + 14) : 0}px` });
  }

  private hide(): void {
    this.note.hidden = true;
  }
}
