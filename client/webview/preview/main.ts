// Runs in the preview's page: draws the letter that the extension sends, follows its cursor, and reports clicks.
import type { FromPage, PageStart, ToPage } from '../../src/preview/messages';
import type { Block } from './blocks';
import { blockAround, blockAt, blockBelow, blocksOf, lineOf, placeOf } from './blocks';
import { clearPageBreaks, drawPageBreaks } from './page-breaks';
import { Zoom } from './zoom';

/** The state that the page keeps across a restart. */
interface State {
  readonly uri?: string;
  readonly zoom?: number | null;
}
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

/** Milliseconds in which scrolling is taken as a result of the editor's scrolling, not as the user's. */
const AFTER_EDITOR = 250;

class Preview {
  readonly #vscode = acquireVsCodeApi();
  readonly #holder = document.querySelector('#letter') ?? document.body;
  readonly #zoom: Zoom;
  /** CSS pixels from the top of the window to the letter's first line, below the bar. */
  readonly #top: number;
  #blocks: Block[] = [];
  #pages: readonly PageStart[] | null = null;
  #current: Block | undefined;
  #title = '';
  #scrolledByEditor = 0;
  #lineAtTop = -1;

  constructor() {
    const bar = document.querySelector<HTMLElement>('.zoom');
    this.#top = (bar?.offsetHeight ?? 0) + 8;
    this.#zoom = new Zoom(this.#vscode.getState()?.zoom ?? null, bar ?? document.createElement('div'), () => {
      this.#keep({ zoom: this.#zoom.percent });
      this.#layOut();
    });
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
      if (data.type === 'letter') this.#draw(data);
      else if (data.type === 'line') this.#showLine(data.line);
      else this.#scrollTo(data.line);
    });
    window.addEventListener('resize', () => this.#layOut());
    window.addEventListener('scroll', () => this.#tellScroll(), { passive: true });
    document.addEventListener('click', ({ target }) => {
      const block = blockAround(target);
      // Links are followed, and selected text (to be copied) stays selected.
      if (block && !isLink(target) && window.getSelection()?.isCollapsed !== false) this.#go(block, false);
    });
    document.addEventListener('dblclick', ({ target }) => {
      const block = blockAround(target);
      if (block && !isLink(target)) this.#go(block, true);
    });
    // By keyboard: Enter goes to the draft, at the problem focused with Tab or else at the cursor's block.
    document.addEventListener('keydown', ({ key, target }) => {
      if (key !== 'Enter' || isLink(target)) return;
      const block = blockAround(target) ?? this.#current;
      if (block) this.#go(block, true);
    });
    this.#vscode.postMessage({ type: 'ready' });
  }

  #go(block: Block, write: boolean): void {
    this.#mark(block);
    this.#vscode.postMessage({ type: 'go', line: lineOf(block), write });
  }

  #draw(letter: ToPage & { readonly type: 'letter' }): void {
    const line = this.#current && lineOf(this.#current);
    this.#holder.innerHTML = letter.body;
    if (letter.picture) document.querySelector('img.picture')?.setAttribute('src', letter.picture);
    document.title = letter.title;
    this.#title = letter.title;
    this.#keep({ uri: letter.uri });
    this.#blocks = blocksOf(this.#holder);
    this.#pages = letter.pages;
    for (const block of this.#problems()) {
      block.tabIndex = 0;
      block.setAttribute('aria-description', block.title);
    }
    const next = line === undefined ? undefined : blockAt(this.#blocks, line);
    this.#current = undefined;
    if (next) this.#mark(next);
    this.#layOut();
  }

  #layOut(): void {
    const paper = this.#holder.querySelector<HTMLElement>('.page');
    if (!paper) return;
    clearPageBreaks(paper);
    this.#zoom.apply(paper);
    // Lines break as in print only in the letter's own font, which is loaded when text first needs it.
    void document.fonts.ready.then(() => {
      for (const block of this.#problems()) block.style.setProperty('--left', `${placeOf(block).left}px`);
      this.#vscode.postMessage({
        type: 'drawn',
        title: this.#title,
        blocks: this.#blocks.length,
        problems: this.#problems().length,
        pages: this.#zoom.reflowed ? 1 : drawPageBreaks(paper, this.#blocks, this.#pages),
        measured: this.#pages === null,
        zoom: this.#zoom.percent,
        reflowed: this.#zoom.reflowed,
      });
    });
  }

  #problems(): readonly Block[] {
    return this.#blocks.filter((block) => block.dataset['problem']);
  }

  #showLine(line: number): void {
    const block = blockAt(this.#blocks, line);
    if (block) {
      this.#mark(block);
      const { top, bottom } = block.getBoundingClientRect();
      if (top < this.#top || bottom > window.innerHeight - 40) {
        this.#scrolledByEditor = performance.now();
        block.scrollIntoView({ block: 'center' });
      }
    }
    this.#vscode.postMessage({ type: 'at', line: block ? lineOf(block) : -1 });
  }

  /** Scrolls the block of the editor's first line to the top. */
  #scrollTo(line: number): void {
    const block = blockAt(this.#blocks, line);
    this.#scrolledByEditor = performance.now();
    if (!block) window.scrollTo({ top: 0 });
    else if (line !== this.#lineAtTop) window.scrollBy({ top: block.getBoundingClientRect().top - this.#top });
    this.#lineAtTop = line;
  }

  #tellScroll(): void {
    if (performance.now() - this.#scrolledByEditor < AFTER_EDITOR) return;
    const block = blockBelow(this.#blocks, this.#top);
    const line = block ? lineOf(block) : -1;
    if (line === this.#lineAtTop || line < 0) return;
    this.#lineAtTop = line;
    this.#vscode.postMessage({ type: 'scrolled', line });
  }

  #mark(block: Block): void {
    this.#current?.classList.remove('here');
    this.#current = block;
    block.classList.add('here');
  }

  #keep(change: State): void {
    this.#vscode.setState({ ...this.#vscode.getState(), ...change });
  }
}

const isLink = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button') !== null;

new Preview();
