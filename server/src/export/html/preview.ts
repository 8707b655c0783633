import type { PrintModel } from '../model/print-model';
import type { HtmlImage, HtmlProblem } from './html-body';
import { htmlBody } from './html-body';
import { htmlStyle } from './style';

export interface PreviewOptions {
  /** Zero-based line of the source for an offset. */
  readonly lineAt: (offset: number) => number;
  readonly problems?: readonly HtmlProblem[];
  /** The picture in the letterhead, placed in the body without its address. */
  readonly picture?: Omit<HtmlImage, 'source'>;
}

/**
 * A letter as the preview shows it. Style and body are separate, so that the style works under a strict content
 * security policy.
 */
export interface Preview {
  readonly title: string;
  /** The style that the exported file uses too. */
  readonly style: string;
  /**
   * The content of the body: no scripts, no style attributes. Blocks have `data-line` and `data-end-line`, and
   * `data-problem` with the worst severity of their problems.
   */
  readonly body: string;
}

/** Returns the page that `renderHtml` writes, with the line numbers of the draft added. */
export const previewOf = (model: PrintModel, { picture, ...ties }: PreviewOptions): Preview => ({
  title: model.title,
  style: htmlStyle,
  body: htmlBody(model, {
    ties,
    ...(picture ? { picture: { alternative: picture.alternative, width: picture.width, height: picture.height } } : {}),
  }),
});
