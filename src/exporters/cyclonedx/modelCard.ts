import type { FactValues } from '../../core/index';
import type { Json } from '../withoutEmpty';
import { performanceMetric } from './performanceMetric';
import type { Remainder } from './remainder';

/** `modelCard` of the product: what the documents state, each at the key that the format has for it. */
export function modelCardOf({ card, results }: FactValues, remainder: Remainder): Json {
  return {
    modelParameters: {
      task: card.intendedUse.functions.join('; '),
      datasets: card.datasets.map(({ id, description }, i) => ({
        type: 'dataset',
        name: id,
        contents: { properties: remainder.of(`card.datasets[${i}]`) },
        description,
      })),
      inputs: card.inputs.map(({ name }) => ({ format: name })),
      outputs: card.outputs.map(({ name }) => ({ format: name })),
    },
    quantitativeAnalysis: { performanceMetrics: results.map(performanceMetric) },
    considerations: {
      users: card.users,
      useCases: [card.intendedUse.statement],
      technicalLimitations: card.limitations.map(({ text }) => text),
      ethicalConsiderations: [{ name: card.ethics }],
      fairnessAssessments: card.groups.map(({ name, reason }) => ({ groupAtRisk: name, harms: reason })),
    },
    properties: remainder.of(),
  };
}
