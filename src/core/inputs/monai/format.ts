import { mappedCard } from '../mapping/mappedCard';

/** The metadata.json of a MONAI bundle. It has no place for users, limitations or intervals. */
export const monai = mappedCard({
  id: 'monai',
  title: 'the metadata of a MONAI bundle',
  recognise: (keys) => {
    if (keys.has('monaiversion')) return 'it names a MONAI version';
    return keys.has('networkdataformat') && keys.has('task') ? 'it describes the data format of a MONAI network' : undefined;
  },
  load: async () => (await import('./index')).reader,
});
