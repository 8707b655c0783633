import { evidenceOf } from '../../server/src/analysis/evidence/evidence';
import { foldsOf } from '../../server/src/ide/folding-ranges';
import { outlineOf } from '../../server/src/ide/outline';
import { createLetterService } from '../../server/src/service/service';
import { allFindings } from './check-request';

/** Reads successive versions of letters, with everything that the product caches between them. */
export interface Reader {
  /**
   * The results for a text, part by part, as JSON: `findings` with their fixes, `facts`, `evidence`, `outline`,
   * `folds`, `plan`.
   */
  tell(text: string): Told;
}

export type Told = Readonly<Record<string, string>>;

/** Loads the product afresh each time, so that two readers share no module state. */
export type NewReader = () => Promise<Reader>;

export function createReader(): Reader {
  const service = createLetterService();
  return {
    tell: (text) => {
      const reading = service.read(text);
      const problems = allFindings(service, reading);
      const { areas, weaknesses } = evidenceOf(reading);
      const { letterDate, visitDates, authorities, addressee, salutation, inspectors, signatory, scope } =
        reading.facts;
      const told: Record<string, unknown> = {
        findings: problems,
        facts: [
          reading.template.id,
          reading.stage,
          letterDate,
          visitDates,
          authorities,
          addressee,
          salutation,
          inspectors,
          signatory,
          scope,
        ],
        evidence: [
          areas.map(({ links, nearest }) => [links, nearest].map((some) => some.map(({ place }) => place))),
          weaknesses.map(({ span }) => span),
        ],
        outline: outlineOf(reading, problems),
        folds: foldsOf(reading),
        plan: service.printModel(reading),
      };
      return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, JSON.stringify(value)]));
    },
  };
}
