import { isWorkbook, type Place } from '../../core/index';
import { type Regions, whereWords } from '../region';
import type { Inline } from './document/document';
import { run } from './document/lines';

/** `MODEL_CARD.md:12`, `log.xlsx#Hazards!B7`. */
export function placeWords(place: Place | undefined, regions: Regions): string | undefined {
  if (place === undefined) return undefined;
  return isWorkbook(place.uri) ? whereWords(place, regions) : `${place.uri}:${regions.of(place).line}`;
}

export function placeRun(place: Place | undefined, regions: Regions): Inline | undefined {
  const words = placeWords(place, regions);
  return words === undefined ? undefined : run(words, 'place');
}
