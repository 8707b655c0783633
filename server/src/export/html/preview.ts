import type { PrintModel } from '../model/print-model';
import type { HtmlImage, HtmlProblem } from './html-body';
import { htmlBody } from './html-body';
import { htmlStyle } from './style';

export interface PreviewOptions {
  /** Line of the source, from zero, for an offset. */
  readonly lineAt: (offset: number) => number;
  readonly problems?: readonly HtmlProblem[];
  /** The picture in the letterhead; it stands in the body without its address. */
  readonly picture?: Omit<HtmlImage, 'source'>;
}

/**
 * The letter as the preview shows it. The parts are apart, so that the style can stand under a strict content policy.
 */
export interface Preview {
  readonly title: string;
  /** The same style as the exported file's. */
  readonly style: string;
  /**
   * What stands in the body: no script, no style attribute. Blocks carry `data-line` and `data-end-line`, and
   * `data-problem` with the worst severity of what is found in them.
   */
  readonly body: string;
}

/** The same page as `renderHtml` writes, with the lines of the draft in it. */
export const previewOf = (model: PrintModel, { picture, ...ties }: PreviewOptions): Preview => ({
  title: model.title,
  style: htmlStyle,
  body: htmlBody(model, {
    ties,
    ...(picture ? { picture: { alternative: picture.alternative, width: picture.width, height: picture.height } } : {}),
  }),
});
