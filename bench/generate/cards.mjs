import { random } from './random.mjs';

const list = (words, count) => Array.from({ length: count }, () => `- ${words(16)}.\n`).join('');
const paragraphs = (words, count) => Array.from({ length: count }, () => `${words(60)}.\n\n`).join('');

/** A Markdown card as people write it, of about so many kB: front matter, the usual headings, a table of results, lists. */
export function markdownCard(kilobytes, seed) {
  const { words, whole, chance } = random(seed);
  const results = Array.from({ length: 12 }, (_, i) => {
    const value = whole(700, 960) / 1000;
    return `| Sensitivity | ${value} | ${(value - 0.03).toFixed(3)} to ${(value + 0.03).toFixed(3)} | Group ${i + 1} |\n`;
  }).join('');
  const body = (level, at) => `${'#'.repeat(level)} Notes on release ${at}\n\n${paragraphs(words, 2)}${list(words, 6)}\n`;
  let text = `---
name: PneumoFlag
version: "4.2.0"
summary: ${words(20)}
modelType: deep-learning
manufacturer: { name: Example Imaging Ltd, address: "1 Example Street, Leeds", country: GB }
project: { stage: validation, role: developer, nations: [england], nhs: true, personalData: true }
---

# PneumoFlag

## Intended use

${paragraphs(words, 2)}## Intended users

${list(words, 3)}
## Out-of-scope uses

${list(words, 4)}
## Training data

${paragraphs(words, 2)}## Evaluation data

${paragraphs(words, 2)}## Performance

| Metric | Value | 95% CI | Subgroup |
| --- | --- | --- | --- |
${results}
The AUROC was 0.91 (95% CI 0.89 to 0.93) on the test set.

## Limitations

${list(words, 8)}
## Ethical considerations

${paragraphs(words, 2)}`;
  for (let at = 1; text.length < kilobytes * 1000; at++) text += body(chance(0.3) ? 3 : 2, at);
  return text;
}

/** A card in our own YAML, of about 4 to 12 kB. */
export function yamlCard(seed) {
  const { words, whole } = random(seed);
  const entries = (count, make) => Array.from({ length: count }, (_, i) => `  - ${make(i + 1)}\n`).join('');
  return `name: Product ${seed}
version: "${whole(1, 9)}.${whole(0, 9)}.0"
summary: ${words(24)}
modelType: deep-learning
manufacturer: { name: Example Imaging Ltd, address: "1 Example Street, Leeds", country: GB }
project: { stage: validation, role: developer, nations: [england], nhs: true, personalData: true }
intendedUse:
  statement: ${words(50)}
  decisionRole: inform
population: { description: ${words(12)}, ageMin: 18 }
users: [radiologist, reporting radiographer]
outOfScope:
${entries(whole(2, 6), (i) => `{ id: X-0${i}, text: ${words(14)} }`)}limitations:
${entries(whole(4, 30), (i) => `{ id: L-${i}, text: ${words(18)}, hazards: [H-0000${(i % 5) + 1}] }`)}results:
${entries(whole(4, 24), (i) => `{ id: P-${i}, metric: Sensitivity, value: 0.9${i}, ciLow: 0.85, ciHigh: 0.99, n: ${whole(100, 900)} }`)}records:
  - { id: R-01, kind: test-report, date: 2026-01-02, result: pass }
  - { id: R-02, kind: usability-summative, date: 2026-02-03, result: pass }
people:
  - { role: clinical-safety-officer, name: A. Example, accountableFor: [hazard-log, safety-case] }
`;
}

/** A CHAI applied model card in XML, of about so many kB, or the same sections in our own YAML. */
export function chaiCard(kilobytes, seed) {
  const { words } = random(seed);
  const share = Math.max(20, Math.round((kilobytes * 1000) / 12 / 6));
  const element = (name) => `<${name}>${words(share)}.</${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<AppliedModelCard xmlns="https://mc.chai.org/v0.1/schema.xsd">
<BasicInfo><ModelName>PneumoFlag</ModelName><ModelDeveloper>Example Imaging Ltd</ModelDeveloper><DeveloperContact>x@example.org</DeveloperContact></BasicInfo>
<ReleaseInfo><ReleaseStage>General</ReleaseStage><ReleaseDate>2026-01-02</ReleaseDate><ReleaseVersion>4.2</ReleaseVersion></ReleaseInfo>
<ModelSummary>${element('Summary')}</ModelSummary>
<UsesAndDirections>${['IntendedUseAndWorkflow', 'PrimaryIntendedUsers', 'HowToUse', 'TargetedPatientPopulation', 'CautionedOutOfScopeSettings'].map(element).join('\n')}</UsesAndDirections>
<Warnings>${['KnownRisksAndLimitations', 'KnownBiasesOrEthicalConsiderations'].map(element).join('\n')}</Warnings>
<TrustIngredients><AISystemFacts>${['OutcomesAndOutputs', 'InputDataSource', 'DevelopmentDataCharacterization', 'OngoingMaintenance'].map(element).join('\n')}</AISystemFacts></TrustIngredients>
</AppliedModelCard>
`;
}
