import { mappedCard } from '../mapping/mappedCard';

/** CycloneDX ML-BOM, 1.5 and later, in JSON. */
export const cyclonedx = mappedCard({
  id: 'cyclonedx',
  title: 'a CycloneDX bill of materials',
  recognise: (keys) => (keys.has('bomformat') ? 'it is a CycloneDX bill of materials' : undefined),
  load: async () => (await import('./index')).reader,
});
