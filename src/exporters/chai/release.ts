import type { FactValues } from '../../core/index';
import { nationWords } from '../wording';
import { joined, labelled, listed, orNotStated } from './words';
import { around, element, type Xml } from './xml';

export function basicInfo({ card }: FactValues): Xml {
  return around(
    'BasicInfo',
    element('ModelName', orNotStated(card.name)),
    element('ModelDeveloper', orNotStated(card.manufacturer.name)),
    element('DeveloperContact', orNotStated(listed(card.contacts.map(({ address }) => address)))),
  );
}

export function releaseInfo({ card, project }: FactValues): Xml {
  const places = [...project.nations, ...project.markets];
  const approval = regulatoryWords(card.regulatory);
  return around(
    'ReleaseInfo',
    element('ReleaseStage', orNotStated(project.stage)),
    element('ReleaseDate', orNotStated(card.releasedOn)),
    element('ReleaseVersion', orNotStated(card.version)),
    element('GlobalAvailability', orNotStated(nationWords(places))),
    ...(card.interfaces.length === 0
      ? []
      : [around('EHRCompatibility', ...card.interfaces.map(({ name }) => element('EHR', orNotStated(name))))]),
    ...(approval === '' ? [] : [element('RegulatoryApproval', approval)]),
  );
}

function regulatoryWords({
  device,
  deviceReason,
  decidedOn,
  class: risk,
  classRule,
  route,
  mark,
}: FactValues['card']['regulatory']): string {
  return joined(
    labelled('medical device', device),
    labelled('reason', deviceReason),
    labelled('decided on', decidedOn),
    labelled('class', risk),
    labelled('by rule', classRule),
    labelled('route', route),
    labelled('mark', mark),
  );
}

export function modelSummary({ card }: FactValues): Xml {
  return around('ModelSummary', element('Summary', orNotStated(card.summary)), element('Keywords', ''));
}

export function usesAndDirections({ card }: FactValues): Xml {
  const { intendedUse, population, users, outOfScope } = card;
  return around(
    'UsesAndDirections',
    element('IntendedUseAndWorkflow', orNotStated(intendedUse.statement)),
    element('PrimaryIntendedUsers', orNotStated(listed(users))),
    element('HowToUse', orNotStated(intendedUse.pathway)),
    element('TargetedPatientPopulation', orNotStated(population.description ?? ages(population))),
    element('CautionedOutOfScopeSettings', orNotStated(listed(outOfScope.map(({ text }) => text)))),
  );
}

const ages = ({ ageMin, ageMax, conditions }: FactValues['card']['population']): string =>
  joined(labelled('youngest age', ageMin), labelled('oldest age', ageMax), labelled('conditions', conditions.join(', ')));

export function warnings({ card }: FactValues): Xml {
  return around(
    'Warnings',
    element('KnownRisksAndLimitations', orNotStated(listed(card.limitations.map(({ text }) => text)))),
    element('KnownBiasesOrEthicalConsiderations', orNotStated(card.ethics)),
    element('ClinicalRiskLevel', orNotStated(card.clinicalRiskLevel)),
  );
}
