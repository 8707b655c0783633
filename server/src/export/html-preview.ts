import type { LetterPlan } from './plan';
import { htmlBody } from './html-body';
import type { HtmlPicture, HtmlProblem } from './html-body';
import { htmlStyle } from './html-style';

export interface PreviewOptions {
  /** Line of the source, from zero, for an offset. */
  readonly lineAt: (offset: number) => number;
  readonly problems?: readonly HtmlProblem[];
  /** The picture in the letterhead; it stands in the body without its address. */
  readonly picture?: Omit<HtmlPicture, 'source'>;
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
export const previewOf = (plan: LetterPlan, { picture, ...ties }: PreviewOptions): Preview => ({
  title: plan.title,
  style: htmlStyle,
  body: htmlBody(plan, {
    ties,
    ...(picture ? { picture: { alternative: picture.alternative, width: picture.width, height: picture.height } } : {}),
  }),
});
