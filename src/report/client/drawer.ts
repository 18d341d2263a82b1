/** Draws pictures one after the other, first those that are on the screen, so that the page answers at once. */
import type { Figure } from './figure.ts';

export class Drawer {
  private readonly figures: readonly Figure[];
  private waiting = new Set<Figure>();
  private running = false;

  constructor(figures: readonly Figure[]) {
    this.figures = figures;
  }

  /** All of them, or some. */
  redraw(figures: readonly Figure[] = this.figures): void {
    this.waiting = new Set([...this.waiting, ...figures]);
    if (!this.running) void this.run();
  }

  /** All of them now: for a printer, who does not wait. */
  redrawNow(): void {
    this.waiting = new Set();
    for (const figure of this.figures) void figure.picture();
  }

  private async run(): Promise<void> {
    this.running = true;
    delete document.body.dataset['live'];
    for (let figure = this.nearest(); figure; figure = this.nearest()) {
      this.waiting.delete(figure);
      await figure.picture();
      await new Promise((resolve) => { setTimeout(resolve); });
    }
    this.running = false;
    document.body.dataset['live'] = 'yes';
  }

  /** The waiting figure nearest to the middle of the screen. */
  private nearest(): Figure | undefined {
    const away = ({ element }: Figure) => { const { top, bottom } = element.getBoundingClientRect(); return Math.abs((top + bottom) / 2 - innerHeight / 2); };
    return [...this.waiting].sort((a, b) => away(a) - away(b))[0];
  }
}
