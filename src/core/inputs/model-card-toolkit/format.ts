import { countOf, mappedCard } from '../mapping/mappedCard';

const sections = ['model_details', 'model_parameters', 'quantitative_analysis', 'considerations'];

/** Model Card Toolkit, schemas 0.0.1 and 0.0.2, and the Bridge2AI schema that extends it. */
export const modelCardToolkit = mappedCard({
  id: 'model-card-toolkit',
  title: 'a Model Card Toolkit card',
  recognise: (keys) => (countOf(keys, sections) >= 2 ? 'it has the sections of the Model Card Toolkit' : undefined),
  load: async () => (await import('./index')).reader,
});
