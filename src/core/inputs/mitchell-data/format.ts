import { countOf, mappedCard } from '../mapping/mappedCard';

/**
 * The sections of Mitchell et al. (Model Cards for Model Reporting, 2019) as data, as AllenNLP (JSON) and neuronets (YAML) write them.
 * Their results are prose: a figure is read where its metric stands right beside it.
 */
export const mitchellData = mappedCard({
  id: 'mitchell-data',
  title: 'a card in the sections of Mitchell et al.',
  recognise: (keys) => {
    const enough =
      keys.has('intendeduse') && keys.has('modeldetails') && countOf(keys, ['factors', 'quantitative_analyses', 'evaluation_data']) > 0;
    return enough ? 'it has the sections of Mitchell et al.' : undefined;
  },
  load: async () => (await import('./index')).reader,
});
