import type { FactValues } from '../../core/index';
import type { PackFile } from '../pack/packContext';
import { keyMetrics } from './keyMetrics';
import { basicInfo, modelSummary, releaseInfo, usesAndDirections, warnings } from './release';
import { trustIngredients } from './trust';
import { joined, listed, orNotStated } from './words';
import { around, element, type Xml } from './xml';

const namespace = 'https://mc.chai.org/v0.2/schema.xsd';

/**
 * The model card as a CHAI Applied Model Card, draft 0.2. The format asks for nearly every element; where the documents state nothing,
 * the element says so. Left out when nothing of a card is stated.
 */
export const appliedModelCard: PackFile = {
  path: 'applied-model-card.xml',
  make: ({ facts, values }) =>
    facts.stated().some(({ path }) => path.startsWith('card.') || path.startsWith('results[')) ? cardText(values) : undefined,
};

function cardText(values: FactValues): string {
  const [, ...lines] = around(
    'AppliedModelCard',
    basicInfo(values),
    releaseInfo(values),
    modelSummary(values),
    usesAndDirections(values),
    warnings(values),
    trustIngredients(values),
    keyMetrics(values),
    resources(values),
    // BibTeX by the format's own word; the documents state no such entries.
    element('Bibliography', ''),
  );
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<AppliedModelCard xmlns="${namespace}">`, ...lines, ''].join('\n');
}

const evaluations = new Set([
  'test-report',
  'verification-report',
  'validation-report',
  'clinical-evaluation',
  'comparative-study',
  'real-world-study',
  'clinical-investigation',
  'usability-report',
]);

function resources({ card, records }: FactValues): Xml {
  const references = records.filter(({ kind }) => kind !== undefined && evaluations.has(kind));
  const patients = card.information.filter(({ audience }) => audience === 'patients' || audience === 'public');
  return around(
    'Resources',
    ...(references.length === 0
      ? []
      : [element('EvaluationReferences', listed(references.map(({ id, kind, file, date, by }) => joined(id, kind, file, date, by))))]),
    element('PeerReviewedPublications', orNotStated(undefined)),
    element('PatientConsentOrDisclosure', orNotStated(listed(patients.map(({ place, audience }) => joined(place, audience))))),
  );
}
