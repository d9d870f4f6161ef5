import type { FieldMapping, Mapping } from '../mapping/applyMappings';

const metrics = ['UsefulnessUsabilityEfficacy', 'FairnessEquity', 'SafetyReliability'] as const;

/** An item as one text, or as the parts that its words were taken apart into. */
const tagged = (to: 'text' | 'description'): readonly FieldMapping[] => [
  { from: '', to },
  { from: 'text', to },
  { from: 'id', to: 'id' },
  ...(to === 'text' ? [{ from: 'hazards', to: 'hazards' }] : []),
];

/** The elements of the CHAI Applied Model Card, drafts 0.1 and 0.2, which JSON and YAML conversions keep by name. */
export const mappings: readonly Mapping[] = [
  { from: 'BasicInfo.ModelName', to: 'card.name' },
  { from: 'BasicInfo.ModelDeveloper', to: 'card.manufacturer.name' },
  { each: 'BasicInfo.DeveloperContact', to: 'card.contacts', fields: [{ from: '', to: 'address' }] },
  { from: 'ReleaseInfo.ReleaseStage', to: 'project.stage' },
  { from: 'ReleaseInfo.ReleaseDate', to: 'card.releasedOn' },
  { from: 'ReleaseInfo.ReleaseVersion', to: 'card.version' },
  { each: 'ReleaseInfo.EHRCompatibility.EHR', to: 'card.interfaces', fields: [{ from: '', to: 'name' }] },
  { from: 'ModelSummary.Summary', to: 'card.summary' },
  { from: 'UsesAndDirections.IntendedUseAndWorkflow', to: 'card.intendedUse.statement' },
  { from: 'UsesAndDirections.HowToUse', to: 'card.intendedUse.pathway' },
  { from: 'UsesAndDirections.PrimaryIntendedUsers', to: 'card.users' },
  { from: 'UsesAndDirections.TargetedPatientPopulation', to: 'card.population.description' },
  { each: 'UsesAndDirections.CautionedOutOfScopeSettings', to: 'card.outOfScope', fields: tagged('text') },
  { each: 'Warnings.KnownRisksAndLimitations', to: 'card.limitations', fields: tagged('text') },
  { from: 'Warnings.KnownBiasesOrEthicalConsiderations', to: 'card.ethics' },
  { from: 'Warnings.ClinicalRiskLevel', to: 'card.clinicalRiskLevel' },
  {
    each: 'TrustIngredients.AISystemFacts.FoundationModels',
    to: 'card.components',
    fields: [{ from: '', to: 'name' }],
    says: { to: 'kind', meant: 'base-model' },
  },
  { each: 'TrustIngredients.AISystemFacts.InputDataSource', to: 'card.inputs', fields: [{ from: '', to: 'name' }] },
  { each: 'TrustIngredients.AISystemFacts.OutcomesAndOutputs', to: 'card.outputs', fields: [{ from: '', to: 'name' }] },
  {
    each: 'TrustIngredients.AISystemFacts.DevelopmentDataCharacterization',
    to: 'card.datasets',
    fields: tagged('description'),
    says: { to: 'uses', meant: 'training' },
  },
  { from: 'TrustIngredients.TransparencyInformation.FundingSource', to: 'card.disclosures' },
  { each: 'TrustIngredients.TransparencyInformation.StakeholdersConsulted', to: 'card.engagement', fields: [{ from: '', to: 'outcome' }] },
  ...metrics.map((section) => ({
    each: `KeyMetrics.${section}.TestingDataDescription`,
    to: 'card.datasets',
    join: 'description',
    fields: tagged('description'),
    says: { to: 'uses', meant: 'test' },
  })),
];
