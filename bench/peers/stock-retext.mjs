// Retext with the published plugins for English, over a whole letter.
import dictionary from 'dictionary-en-gb';
import retextContractions from 'retext-contractions';
import retextDiacritics from 'retext-diacritics';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextProfanities from 'retext-profanities';
import retextQuotes from 'retext-quotes';
import retextReadability from 'retext-readability';
import retextRedundantAcronyms from 'retext-redundant-acronyms';
import retextRepeatedWords from 'retext-repeated-words';
import retextSentenceSpacing from 'retext-sentence-spacing';
import retextSimplify from 'retext-simplify';
import retextSpell from 'retext-spell';
import { unified } from 'unified';
import { VFile } from 'vfile';

// One suggestion only: with the default of thirty, the first check and every half-typed word take seconds longer.
const processor = unified()
  .use(retextEnglish)
  .use(retextSpell, { dictionary, max: 1 })
  .use(retextPassive)
  .use(retextReadability)
  .use(retextSimplify)
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .use(retextEquality)
  .use(retextProfanities)
  .use(retextQuotes)
  .use(retextSentenceSpacing)
  .use(retextContractions)
  .use(retextDiacritics)
  .use(retextRedundantAcronyms)
  .use(retextIntensify)
  .freeze();

/** The messages of all plugins for a text. */
export async function messagesOf(text) {
  const file = new VFile(text);
  await processor.run(processor.parse(file), file);
  return file.messages.filter(({ ruleId }) => ruleId !== 'overflow');
}
