import type { PackContext } from '../../exporters/pack/index';

/** What has to be settled before a pack is written, in words with places; absent when nothing stands against it. */
export function refusal(_context: PackContext): string | undefined {
  return undefined;
}
