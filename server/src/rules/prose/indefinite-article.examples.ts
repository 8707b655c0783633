import { letterWithParagraph } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'by the sound',
      letter: letterWithParagraph(
        'It took an hour and an honest look at a unit, a European plan, a one-off visit, an ' +
          '11-year-old’s and an 80% share.',
      ),
    },
    {
      name: 'words that retext gets wrong',
      letter: letterWithParagraph('A unilateral decision was a U-turn, with a unique and a unisex name.'),
    },
    {
      name: 'abbreviations, as they are pronounced',
      letter: letterWithParagraph(
        'A MASH, an SGO, an NHS trust, a PA, an IRO, an EHC plan, a UK law and an LAC or a LAC nurse.',
      ),
    },
    {
      name: 'sections of laws, which can be read in two ways',
      letter: letterWithParagraph('There was a s47 enquiry and an s17 assessment.'),
    },
    { name: 'a letter that is a name', letter: letterWithParagraph('Plan a is good; team A encourages it.') },
  ],
  invalid: [
    {
      name: 'a for an',
      letter: letterWithParagraph('There is ⟦a⟧ effective plan and ⟦a⟧ unaccompanied child. ⟦A⟧ increase is seen.'),
      messages: [
        '“a effective” has the wrong article: write “an effective”.',
        '“a unaccompanied” has the wrong article: write “an unaccompanied”.',
        '“A increase” has the wrong article: write “An increase”.',
      ],
      output: letterWithParagraph('There is an effective plan and an unaccompanied child. An increase is seen.'),
    },
    {
      name: 'an for a',
      letter: letterWithParagraph('It is ⟦an⟧ timely plan for ⟦an⟧ university, in ⟦an⟧ single step.'),
      messages: [
        '“an timely” has the wrong article: write “a timely”.',
        '“an university” has the wrong article: write “a university”.',
        '“an single” has the wrong article: write “a single”.',
      ],
      output: letterWithParagraph('It is a timely plan for a university, in a single step.'),
    },
    {
      name: 'before figures',
      letter: letterWithParagraph('It is ⟦a⟧ 18-month plan in ⟦an⟧ 12-month year.'),
      messages: [
        '“a 18-month” has the wrong article: write “an 18-month”.',
        '“an 12-month” has the wrong article: write “a 12-month”.',
      ],
      output: letterWithParagraph('It is an 18-month plan in a 12-month year.'),
    },
    {
      name: 'before abbreviations and names',
      letter: letterWithParagraph(
        '⟦A⟧ IRO saw ⟦an⟧ PA in ⟦an⟧ MASH with ⟦a⟧ NHS plan and ⟦a⟧ Ofsted letter of ⟦an⟧ Northmoor team.',
      ),
      messages: [
        '“A IRO” has the wrong article: write “An IRO”.',
        '“an PA” has the wrong article: write “a PA”.',
        '“an MASH” has the wrong article: write “a MASH”.',
        '“a NHS” has the wrong article: write “an NHS”.',
        '“a Ofsted” has the wrong article: write “an Ofsted”.',
        '“an Northmoor” has the wrong article: write “a Northmoor”.',
      ],
      output: letterWithParagraph(
        'An IRO saw a PA in a MASH with an NHS plan and an Ofsted letter of a Northmoor team.',
      ),
    },
    {
      name: 'in front of a quotation',
      letter: letterWithParagraph('There is ⟦a⟧ ‘early help’ offer.'),
      messages: ['“a early” has the wrong article: write “an early”.'],
      output: letterWithParagraph('There is an ‘early help’ offer.'),
    },
    {
      name: 'a letter of “and” missing',
      letter: letterWithParagraph('Leaders ⟦an⟧ their partners agree.'),
      messages: ['“an their” should probably be “and their”.'],
      output: letterWithParagraph('Leaders and their partners agree.'),
    },
  ],
};

export default examples;
