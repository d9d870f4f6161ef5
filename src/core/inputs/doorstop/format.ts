import { riskFormat } from '../risk/riskFormat';
import { kindOf, nameOf } from './itemName';

/**
 * Items in the manner of Doorstop: one small file an item, its id in the file's name, or many items in one file under `items`.
 * HAZ items are hazards; an RC item is a control of the hazards that it links to, which may stand in other files.
 */
export const doorstop = riskFormat({
  id: 'doorstop',
  title: 'a Doorstop item',
  recognise: (keys, head, document) => {
    if (keys.has('header') && keys.has('text') && keys.has('links')) {
      return kindOf(nameOf(document.uri)) === undefined ? undefined : 'it is a Doorstop item of a hazard or a control';
    }
    return keys.has('items') && /\buid["']?\s*:\s*["']?(?:HAZ|RC)/.test(head) ? 'it lists Doorstop items' : undefined;
  },
  load: async () => (await import('./index')).reader,
});
