import type { FactValues } from '../../core/index';
import { datasetText } from './keyMetrics';
import { joined, labelled, listed, orNotStated } from './words';
import { around, element, type Xml } from './xml';

export function trustIngredients(values: FactValues): Xml {
  return around('TrustIngredients', systemFacts(values), transparency(values));
}

function systemFacts({ card, monitoring }: FactValues): Xml {
  const models = card.components.filter(({ kind }) => kind === 'base-model').map(({ name }) => name);
  const development = card.datasets.filter(({ uses }) => uses.includes('training') || uses.includes('tuning'));
  const bias = [
    ...card.groups.map(({ name, reason }) => joined(name, reason)),
    ...card.limitations
      .filter(({ kind, action }) => kind === 'bias' && action !== undefined)
      .map(({ text, action }) => joined(text, action)),
  ];
  const { level, role, overrideRoute, evidenceShown } = card.oversight;
  const oversight = joined(
    labelled('human oversight', level),
    labelled('by', role),
    labelled('how the output is set aside', overrideRoute),
    labelled('what is shown to judge it by', evidenceShown),
  );
  return around(
    'AISystemFacts',
    element('OutcomesAndOutputs', orNotStated(listed(card.outputs.map(({ name }) => name)))),
    element('ModelType', orNotStated(joined(card.modelType, labelled('updates', card.adaptivity)))),
    ...(models.length === 0 ? [] : [element('FoundationModels', orNotStated(listed(models)))]),
    element('InputDataSource', orNotStated(listed(card.inputs.map(({ name }) => name)))),
    element('OutputAndInputDataTypes', orNotStated(dataTypes(card))),
    element('DevelopmentDataCharacterization', orNotStated(listed(development.map(datasetText)))),
    element('BiasMitigationApproaches', orNotStated(listed(bias))),
    element('OngoingMaintenance', orNotStated(maintenance(card, monitoring))),
    ...(oversight === '' ? [] : [element('Transparency', oversight)]),
  );
}

function dataTypes({ inputs, outputs }: FactValues['card']): string {
  return listed([
    ...inputs.map(({ name, modality, criteria }) =>
      labelled('input', [name, modality, criteria].filter((part) => part !== undefined).join(', ')),
    ),
    ...outputs.map(({ name, kind }) => labelled('output', [name, kind].filter((part) => part !== undefined).join(', '))),
  ]);
}

function maintenance({ supportUntil }: FactValues['card'], { indicators }: FactValues['monitoring']): string {
  return listed([
    labelled('supported until', supportUntil),
    ...indicators.map(({ metric, owner }) => joined(labelled('watched', metric), labelled('by', owner))),
  ]);
}

function transparency({ card }: FactValues): Xml {
  const others = card.components
    .filter(({ kind }) => kind !== 'base-model')
    .map(({ name, kind, supplier }) => joined(name, kind, supplier));
  return around(
    'TransparencyInformation',
    element('FundingSource', orNotStated(card.disclosures)),
    ...(others.length === 0 ? [] : [element('ThirdPartyInformation', orNotStated(listed(others)))]),
    element('StakeholdersConsulted', orNotStated(listed(card.engagement.map(engagementText)))),
  );
}

/** Who was asked stands first: that is what the element is for. */
const engagementText = ({ group, activity, date, outcome }: FactValues['card']['engagement'][number]): string =>
  joined(group, activity, date, outcome);
