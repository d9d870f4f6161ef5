import { isPlaceholder } from '../../facts/placeholders';
import type { HazardDraft } from './hazardDraft';

/** A text that a template leaves to its user: a placeholder, or nothing but a remark in brackets. */
export function isUnfilled(text: string): boolean {
  return isPlaceholder(text) || /^\[[^\][]{1,200}\]:?$/.test(text.trim());
}

/** Without the rows of a form, "[Risk 1]" over "[Describe it]", that stand below hazards which are filled in. */
export function filledHazards(hazards: readonly HazardDraft[]): readonly HazardDraft[] {
  return hazards.filter((hazard) => !/^[[<{].*[\]>}]$/.test(hazard.fields.get('name')?.text.trim() ?? '') || unfilledShare([hazard]) < 1);
}

/** Hazards of a file that calls itself a library or a catalogue, when nobody has judged them for a product, has them or follows them up. */
export function isCatalogue(uri: string, hazards: readonly HazardDraft[]): boolean {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  if (!/(?:^|[-_. ])(?:librar(?:y|ies)|catalog(?:ue)?s?|taxonomy)(?=[-_. ]|$)/i.test(name)) return false;
  const judged = ['owner', 'status', 'initial.likelihood', 'initial.level', 'residual.severity', 'residual.likelihood', 'residual.level'];
  return hazards.length > 0 && hazards.every(({ fields }) => judged.every((field) => (fields.get(field)?.text ?? '') === ''));
}

/** The share of what hazards say in words that only keeps a place free; 1 when none says anything. Ids and ratings tell nothing. */
export function unfilledShare(hazards: readonly HazardDraft[]): number {
  let all = 0;
  let unfilled = 0;
  for (const hazard of hazards) {
    const texts = ['name', 'description', 'effect', 'harm'].flatMap((field) => hazard.fields.get(field)?.text ?? []);
    const parts = [...hazard.causes, ...hazard.controls].flatMap((part) => part.fields.get('text')?.text ?? []);
    for (const text of [...texts, ...parts]) {
      if (text === '') continue;
      all++;
      if (isUnfilled(text)) unfilled++;
    }
  }
  return all === 0 ? 1 : unfilled / all;
}
