import areaSendInspection2023 from '../../data/templates/area-send-inspection/2023.yaml';
import contactReferralAssessment2010 from '../../data/templates/contact-referral-assessment/2010.yaml';
import focusedVisit2018 from '../../data/templates/focused-visit/2018.yaml';
import focusedVisit2018FindingsFirst from '../../data/templates/focused-visit/2018-findings-first.yaml';
import focusedVisitCovid2021 from '../../data/templates/focused-visit/covid-2021.yaml';
import focusedVisitCovidHeadline from '../../data/templates/focused-visit/covid-headline.yaml';
import focusedVisitCovidOverview from '../../data/templates/focused-visit/covid-overview.yaml';
import focusedVisitCurrent from '../../data/templates/focused-visit/current.yaml';
import ilacsInspection2018 from '../../data/templates/ilacs-inspection/2018.yaml';
import ilacsInspection2026 from '../../data/templates/ilacs-inspection/2026.yaml';
import jointTargetedAreaInspection2016 from '../../data/templates/joint-targeted-area-inspection/2016.yaml';
import jointTargetedAreaInspection2022 from '../../data/templates/joint-targeted-area-inspection/2022.yaml';
import monitoringVisitCurrent from '../../data/templates/monitoring-visit/current.yaml';
import type { Template } from './template';
import { templateFrom } from './validate';

/**
 * The templates that come with the extension, frozen; within a family in the order of their periods, the current one
 * last.
 */
export const builtInTemplates: readonly Template[] = Object.freeze(
  [
    focusedVisit2018FindingsFirst,
    focusedVisit2018,
    focusedVisitCovidOverview,
    focusedVisitCovid2021,
    focusedVisitCovidHeadline,
    focusedVisitCurrent,
    contactReferralAssessment2010,
    monitoringVisitCurrent,
    jointTargetedAreaInspection2016,
    jointTargetedAreaInspection2022,
    areaSendInspection2023,
    ilacsInspection2018,
    ilacsInspection2026,
  ].map(builtIn),
);

/**
 * A template by its id, or by its family: then the one that new letters start from. A team's own templates come before
 * those built in.
 */
export function findTemplate(
  idOrFamily: string,
  templates: readonly Template[] = builtInTemplates,
): Template | undefined {
  const ofFamily = templates.filter((template) => template.family === idOrFamily);
  return (
    templates.find((template) => template.id === idOrFamily) ??
    ofFamily.find((template) => template.status === 'current') ??
    ofFamily.at(-1)
  );
}

/** What a new letter is where nobody says otherwise. */
export const defaultTemplate: Template = needed('focused-visit');

function needed(family: string): Template {
  const template = findTemplate(family);
  if (!template) throw new Error(`there is no built-in template of the family ${family}`);
  return template;
}

function builtIn(data: unknown): Template {
  const { template, problems } = templateFrom(data);
  if (!template)
    throw new Error(
      'a built-in template is faulty: ' +
        `${problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  return template;
}
