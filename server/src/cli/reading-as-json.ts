import { isoDay } from '../dates/calendar';
import type { Facts } from '../reading/facts';
import type { Passage, Reading } from '../reading/reading';
import { mayRepeat } from '../templates/template';

/** Returns the facts of a letter for other programs; a fact that was not found is null or []. */
export function readingFacts({ facts }: Reading): object {
  const { letterDate, visitDates, addressee, signatory, scope } = facts;
  return {
    letterDate: letterDate?.day ? isoDay(letterDate.day) : null,
    visitDates: (visitDates?.days ?? []).map(isoDay),
    // An unknown authority is still what the letter says.
    authority: facts.authority?.name ?? namedAuthority(facts) ?? null,
    addressee: addressee ? { name: addressee.name.text, jobTitle: addressee.jobTitle?.text ?? null } : null,
    addressees: facts.addressees.map(({ name, jobTitle, organisation }) => ({
      name: name.text,
      jobTitle: jobTitle?.text ?? null,
      organisation: organisation?.text ?? null,
    })),
    inspectors: facts.inspectors.map(({ name }) => name.text),
    signatory: signatory ? { name: signatory.name.text, title: signatory.title?.text ?? null } : null,
    signatories: facts.signatories.map(({ name, title, office }) => ({
      name: name.text,
      title: title?.text ?? null,
      office: office ?? null,
    })),
    scope: scope?.text ?? null,
    judgements: facts.judgements.map(({ id, text, grade }) => ({
      id,
      text,
      grade: grade?.known ?? grade?.text ?? null,
    })),
    outcome: facts.outcome ? { id: facts.outcome.id, text: facts.outcome.text } : null,
    team: facts.team.map(({ name, role, office, lead }) => ({
      name: name.text,
      role: role?.text ?? null,
      office: office ?? null,
      lead,
    })),
    providers: facts.providers.map(({ kind, name, contact, website, address }) => ({
      kind,
      name: name.text,
      contact: contact ? { name: contact.name.text, jobTitle: contact.jobTitle?.text ?? null } : null,
      website: website?.text ?? null,
      address: address?.text ?? null,
    })),
  };
}

const namedAuthority = ({ authorities }: Facts): string | undefined =>
  (['subject', 'opening', 'address'] as const).flatMap((place) => authorities.filter(({ where }) => where === place))[0]
    ?.text;

/**
 * Returns the template's sections in its order, with the letter's headings (the template's for a missing section); none
 * for a text of no known kind. An absent optional section is not missing, and is left out.
 */
export function readingSections({ known, partMatches }: Reading): readonly object[] {
  if (!known) return [];
  const asWritten = (passage: Passage | undefined): string | undefined => passage?.section?.heading.plain.text;
  return partMatches
    .filter(({ part, state }) => part.kind === 'section' && !(state === 'missing' && part.occurs !== 'once'))
    .flatMap(({ part, state, passage, extra }) => [
      { id: part.id, heading: asWritten(passage) ?? part.heading?.text ?? part.title, state },
      ...(mayRepeat(part)
        ? extra.map((further) => ({ id: part.id, heading: asWritten(further) ?? part.title, state: 'present' }))
        : []),
    ]);
}
