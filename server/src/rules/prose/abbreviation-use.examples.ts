import { mainFindings } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'its last word once',
      letter: mainFindings('The bread making team (BMT) is new.', 'The BMT bakes, and BMT teamwork is good.'),
    },
    {
      name: 'another word after it',
      letter: mainFindings('The bread making team (BMT) is new.', 'The BMT leader and BMT loaves are liked.'),
    },
    {
      name: 'an article before the noun that follows',
      letter: mainFindings(
        'The bread making team (BMT) is new.',
        'The BMT is good. The BMT has ovens. Help from BMT bakers is welcome.',
      ),
    },
    {
      name: 'an article before a longer word',
      letter: mainFindings('The BMT-19 oven and the BMT-20 oven are new. Staff speak of BMT, and so do customers.'),
    },
    {
      name: 'a single article',
      letter: mainFindings('Leaders know the BMT and the ovens.', 'Loaves come from BMT.'),
    },
  ],
  invalid: [
    {
      name: 'its last word again',
      letter: mainFindings('The bread making team (BMT) is new.', 'The ⟦BMT team⟧ bakes, as do other ⟦BMT teams⟧.'),
      messages: [
        '“BMT team” says “team” twice, as “BMT” already includes it: say it once.',
        '“BMT teams” says “teams” twice, as “BMT” already includes it: say it once.',
      ],
      output: null,
    },
    {
      name: 'no article',
      letter: mainFindings(
        'The bread making team (BMT) is new.',
        'The BMT is good. Shops praise the BMT. Loaves are made ⟦in BMT⟧, and they are good.',
      ),
      messages: ['“in BMT” has no “the”, which “BMT” has elsewhere in this letter.'],
      output: mainFindings(
        'The bread making team (BMT) is new.',
        'The BMT is good. Shops praise the BMT. Loaves are made in the BMT, and they are good.',
      ),
    },
  ],
};

export default examples;
