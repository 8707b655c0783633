import { filledIn } from './words';

/** The steps of the buttons and the wheel, in per cent. */
const STEPS = [50, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];
/** The smallest scale at which the paper is fitted to a narrow column; below it the text is reflowed. */
const MIN_FIT = 0.5;
/** Margin left and right of the paper, in CSS pixels. */
const MARGIN = 32;

/**
 * The zoom of the letter. Unless the user has chosen one, the paper is fitted to the width. If it does not fit, the
 * text is reflowed to the available width, so that nobody has to scroll sideways (WCAG 2.2, 1.4.10 Reflow).
 */
export class Zoom {
  /** In per cent; null while the paper is fitted to the width. */
  percent: number | null;
  reflowed = false;

  /** @param changed called after the user changes the zoom */
  constructor(
    percent: number | null,
    private readonly bar: HTMLElement,
    private readonly changed: () => void,
  ) {
    this.percent = percent;
    bar.querySelector('.out')?.addEventListener('click', () => this.step(-1));
    bar.querySelector('.in')?.addEventListener('click', () => this.step(1));
    bar.querySelector('.fit')?.addEventListener('click', () => this.choose(null));
    window.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.step(event.deltaY < 0 ? 1 : -1);
      },
      { passive: false },
    );
  }

  /** Lays out the paper at the current zoom. */
  apply(paper: HTMLElement): void {
    document.body.classList.remove('reflow');
    paper.style.zoom = '1';
    const room = document.body.clientWidth - MARGIN;
    const fit = Math.min(1, room / paper.offsetWidth);
    const scale = this.percent === null ? fit : this.percent / 100;
    this.reflowed = this.percent === null ? fit < MIN_FIT : scale > fit;
    document.body.classList.toggle('reflow', this.reflowed);
    paper.style.zoom = String(this.percent === null && this.reflowed ? 1 : scale);
    const shown = this.bar.querySelector('.fit');
    if (shown) shown.textContent = this.percent === null ? filledIn('fit') : filledIn('percent', String(this.percent));
  }

  private step(by: 1 | -1): void {
    const now = this.percent ?? 100;
    const next = by > 0 ? STEPS.find((step) => step > now) : STEPS.findLast((step) => step < now);
    if (next !== undefined) this.choose(next);
  }

  private choose(percent: number | null): void {
    if (percent === this.percent) return;
    this.percent = percent;
    this.changed();
  }
}
