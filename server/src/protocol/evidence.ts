/** Areas and the findings that support them. */
import type { Range, TextDocumentIdentifier } from './lsp-types';

export interface EvidenceResult {
  /** Areas for improvement and for priority action, in the letter's order. */
  readonly areas: readonly EvidenceArea[];
  /** Findings that tell of a weakness which no area takes up. */
  readonly weaknesses: readonly EvidenceFinding[];
  /** Every finding, for linking one by hand. */
  readonly findings: readonly EvidenceFinding[];
}

export interface EvidenceFinding {
  /** First words, for a label. */
  readonly title: string;
  /** The words that the front matter knows it by. */
  readonly words: string;
  readonly text: string;
  readonly range: Range;
}

export interface EvidenceArea extends EvidenceFinding {
  readonly kind: 'improvement' | 'priority-action';
  /** It says itself what was found, and may stand without a finding. */
  readonly tellsItself: boolean;
  /** What was pinned comes first, then the likeliest; `range` is the sentence that says most. */
  readonly links: readonly (EvidenceFinding & { readonly pinned: boolean })[];
}

export interface LinkParams extends TextDocumentIdentifier {
  /** `words` of an area and of a finding. */
  readonly area: string;
  readonly finding: string;
  /** `pin`: it always counts; `unpin`: the words decide again; `remove`: it is not shown. */
  readonly change: 'pin' | 'unpin' | 'remove';
}

export interface EvidencePackParams extends TextDocumentIdentifier {
  readonly to: 'docx' | 'html' | 'pdf';
}

/** The file’s bytes in base64; or one sentence that says why there is none. */
export type EvidencePackResult = { readonly bytes: string } | { readonly error: string };
