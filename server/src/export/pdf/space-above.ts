import type { PrintBlock } from '../model/print-model';
import { GAPS } from './measures';

/** The space above a block in points, dropped at the top of a page. `before` is the kind of the preceding block. */
export function spaceAbove(kind: PrintBlock['kind'], before: PrintBlock['kind'] | undefined): number {
  switch (kind) {
    case 'date':
      return 0;
    case 'heading':
      return GAPS.heading;
    case 'address':
      return GAPS.address;
    case 'salutation':
      return GAPS.salutation;
    case 'sign-off':
      return GAPS.signOff;
    case 'signatory':
      return before === 'sign-off' || before === 'signatory' ? GAPS.signature : GAPS.paragraph;
    case 'copy-list':
      return GAPS.copyList;
    default:
      return before === 'heading' ? GAPS.afterHeading : GAPS.paragraph;
  }
}
