/** What the page and the extension say to one another. */
export type ToPage =
  | {
      readonly type: 'letter';
      readonly uri: string;
      readonly title: string;
      readonly body: string;
      readonly pages: readonly { readonly line: number; readonly share: number }[] | null;
      readonly picture: string | null;
    }
  | { readonly type: 'line'; readonly line: number };
export type FromPage =
  | { readonly type: 'ready' }
  /** The letter is drawn. `measured`: the page breaks are the page's own estimate. */
  | {
      readonly type: 'drawn';
      readonly title: string;
      readonly blocks: number;
      readonly problems: number;
      readonly pages: number;
      readonly measured: boolean;
    }
  /** The block of the cursor's line is shown. */
  | { readonly type: 'at'; readonly line: number }
  /** A person chose a place; `write`: they want to write there. */
  | { readonly type: 'go'; readonly line: number; readonly write: boolean };

// As much of a browser's page as is used here; the types of all of it would be in the way of everything else.
interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
}
interface PageElement extends PageNode {
  readonly dataset: Record<string, string | undefined>;
  readonly style: Record<string, string> & { setProperty(name: string, value: string): void };
  readonly classList: { add(name: string): void; remove(name: string): void };
  readonly clientWidth: number;
  readonly offsetTop: number;
  readonly offsetLeft: number;
  readonly offsetHeight: number;
  readonly offsetWidth: number;
  readonly offsetParent: PageElement | null;
  readonly title: string;
  innerHTML: string;
  textContent: string;
  className: string;
  append(child: PageElement): void;
  remove(): void;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  setAttribute(name: string, value: string): void;
  getBoundingClientRect(): { readonly top: number; readonly bottom: number; readonly width: number };
  scrollIntoView(options: object): void;
}
interface PageEvent {
  readonly data: ToPage;
  readonly target: PageElement;
  readonly key: string;
}
declare const document: PageElement & {
  readonly body: PageElement;
  title: string;
  createElement(name: string): PageElement;
  addEventListener(type: string, on: (event: PageEvent) => void): void;
  createRange(): {
    setStart(node: PageNode, offset: number): void;
    setEnd(node: PageNode, offset: number): void;
    getBoundingClientRect(): { readonly top: number };
  };
  readonly fonts: { readonly ready: Promise<unknown> };
};
declare const window: {
  readonly innerHeight: number;
  getComputedStyle(element: PageElement): { getPropertyValue(name: string): string };
  addEventListener(type: string, on: (event: PageEvent) => void): void;
  getSelection(): { readonly isCollapsed: boolean } | null;
};
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: { readonly uri: string }): void;
};

/** Runs inside the preview's page, as text: it may use nothing from outside itself. */
export function previewScript(): void {
  const vscode = acquireVsCodeApi();
  const holder = document.body;
  let blocks: PageElement[] = [];
  let pages: readonly { readonly line: number; readonly share: number }[] | null = null;
  let current: PageElement | undefined;
  // CSS pixels in a point.
  const POINT = 96 / 72;
  const LINE = 15 * POINT;

  window.addEventListener('message', ({ data }) => {
    if (data.type === 'letter') draw(data);
    else showLine(data.line);
  });
  window.addEventListener('resize', fit);

  document.addEventListener('click', ({ target }) => {
    const block = target.closest('[data-line]');
    // A link is followed, and words that are being marked (to copy them) are left marked.
    if (block && !target.closest('a') && window.getSelection()?.isCollapsed !== false) go(block, false);
  });
  document.addEventListener('dblclick', ({ target }) => {
    const block = target.closest('[data-line]');
    if (block && !target.closest('a')) go(block, true);
  });
  // Without a mouse: Enter goes to where the cursor's block stands in the draft.
  document.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter' && current && !target.closest('a')) go(current, true);
  });

  function go(block: PageElement, write: boolean): void {
    mark(block);
    vscode.postMessage({ type: 'go', line: lineOf(block), write });
  }

  function draw(letter: ToPage & { readonly type: 'letter' }): void {
    const line = current && lineOf(current);
    holder.innerHTML = letter.body;
    if (letter.picture) document.querySelector('img.picture')?.setAttribute('src', letter.picture);
    document.title = letter.title;
    vscode.setState({ uri: letter.uri });
    blocks = [...document.querySelectorAll('[data-line]')];
    pages = letter.pages;
    let problems = 0;
    for (const block of blocks) {
      if (!block.dataset['problem']) continue;
      problems++;
      block.setAttribute('aria-description', block.title);
    }
    const next = line === undefined ? undefined : blockAt(line);
    current = undefined;
    if (next) mark(next);
    fit();
    // Lines break as they will only in the letter's own font, which is fetched when the first words need it.
    void document.fonts.ready.then(() => {
      for (const block of blocks)
        if (block.dataset['problem']) block.style.setProperty('--left', `${placeOf(block).left}px`);
      vscode.postMessage({
        type: 'drawn',
        title: letter.title,
        blocks: blocks.length,
        problems,
        pages: breaks(),
        measured: pages === null,
      });
    });
  }

  /** The paper keeps its proportions, so that lines break as they will; a narrow column shows it smaller. */
  function fit(): void {
    const paper = document.querySelector('.page');
    if (!paper) return;
    paper.style['zoom'] = '1';
    const room = document.body.clientWidth - 32;
    paper.style['zoom'] = String(Math.max(0.4, Math.min(1, room / paper.offsetWidth)));
  }

  /** Draws a line where each page begins; gives the number of pages. */
  function breaks(): number {
    for (const old of document.querySelectorAll('.page-start')) old.remove();
    const paper = document.querySelector('.page');
    if (!paper) return 1;
    const places = pages ? pages.map(told).filter((place) => place !== undefined) : measured(paper);
    places.forEach((place, index) => {
      const line = document.createElement('div');
      line.className = 'page-start';
      line.setAttribute('role', 'separator');
      line.setAttribute('aria-label', `Page ${index + 2}`);
      line.dataset['page'] = `Page ${index + 2}`;
      line.style['top'] = `${place}px`;
      paper.append(line);
    });
    return places.length + 1;
  }

  function told({ line, share }: { readonly line: number; readonly share: number }): number | undefined {
    const block = blocks.find((one) => lineOf(one) === line);
    if (!block) return undefined;
    const { top } = placeOf(block);
    return share > 0 ? (lineAfter(block, share) ?? top + block.offsetHeight * share) : top - 4;
  }

  /** The top of the line of a block before which that share of its words is printed. */
  function lineAfter(block: PageElement, share: number): number | undefined {
    const texts = textsIn(block);
    const total = texts.reduce((sum, text) => sum + text.length, 0);
    // Noise: what is looked at is looked at character by character.
    if (total > 20_000) return undefined;
    let best: { readonly top: number; readonly distance: number } | undefined;
    let last = -Infinity;
    let lines = -1;
    let at = 0;
    for (const { node, length } of texts) {
      for (let offset = 0; offset < length; offset++, at++) {
        const top = topOfCharacter(node, offset);
        // Letters of one line are not all of one height: a footnote's mark stands above it.
        if (top < last + 8) continue;
        last = top;
        lines++;
        // The space at the end of a line is not printed.
        const distance = Math.abs(at - lines - share * total);
        if (lines > 0 && (!best || distance < best.distance)) best = { top, distance };
      }
    }
    return best?.top;
  }

  /** The stretches of text that are the block's own, and not those of a list below it. */
  function textsIn(block: PageNode): { readonly node: PageNode; readonly length: number }[] {
    return [...block.childNodes].flatMap((node) => {
      if (node.nodeType === 3) return [{ node, length: (node.nodeValue ?? '').length }];
      return node.nodeType === 1 && (node as PageElement).querySelector('[data-line]') === null ? textsIn(node) : [];
    });
  }

  function topOfCharacter(node: PageNode, offset: number): number {
    const paper = document.querySelector('.page');
    if (!paper) return 0;
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const frame = paper.getBoundingClientRect();
    return ((range.getBoundingClientRect().top - frame.top) * paper.offsetWidth) / frame.width - 1;
  }

  // Where the PDF's own breaks are not known: a page is full where the next block would no longer fit on it.
  function measured(paper: PageElement): number[] {
    const places: number[] = [];
    const style = window.getComputedStyle(paper);
    const bottom = Number(style.getPropertyValue('--page-bottom')) * POINT;
    const room = Number(style.getPropertyValue('--page-room')) * POINT;
    let end = bottom;
    for (const block of blocks) {
      if (block.querySelector('[data-line]')) continue;
      const top = placeOf(block).top;
      while (room > 0 && top + block.offsetHeight > end) {
        // A short block goes to the next page whole, as do its first lines when only one of them would be left behind.
        const whole = top > end - room && (block.offsetHeight <= 3 * LINE || end - top < 2 * LINE);
        places.push(whole ? top - 4 : end);
        end = (whole ? top : end) + room;
      }
    }
    return places;
  }

  // Within the page, in the page's own pixels.
  function placeOf(block: PageElement): { readonly top: number; readonly left: number } {
    let top = 0;
    let left = 0;
    for (let one: PageElement | null = block; one && one.className !== 'page'; one = one.offsetParent) {
      top += one.offsetTop;
      left += one.offsetLeft;
    }
    return { top, left };
  }

  function showLine(line: number): void {
    const block = blockAt(line);
    if (block) {
      mark(block);
      const { top, bottom } = block.getBoundingClientRect();
      if (top < 40 || bottom > window.innerHeight - 40) block.scrollIntoView({ block: 'center' });
    }
    vscode.postMessage({ type: 'at', line: block ? lineOf(block) : -1 });
  }

  /** The innermost block in which a line stands, or the last one before it. */
  function blockAt(line: number): PageElement | undefined {
    let found: PageElement | undefined;
    for (const block of blocks) {
      const start = lineOf(block);
      if (start <= line && (!found || start >= lineOf(found))) found = block;
    }
    return found;
  }

  function mark(block: PageElement): void {
    current?.classList.remove('here');
    current = block;
    block.classList.add('here');
  }

  function lineOf(block: PageElement): number {
    return Number(block.dataset['line']);
  }

  vscode.postMessage({ type: 'ready' });
}
