/** The facts of a hazard that a column, a label or a heading can hold. `impact` is a severity or an effect: its values tell. */
export type HazardFact =
  | 'id'
  | 'name'
  | 'description'
  | 'effect'
  | 'harm'
  | 'patients'
  | 'group'
  | 'causes'
  | 'causes.kind'
  | 'severity'
  | 'likelihood'
  | 'level'
  | 'impact'
  | 'controls'
  | 'controls.id'
  | 'controls.type'
  | 'controls.party'
  | 'controls.owner'
  | 'controls.state'
  | 'controls.verification'
  | 'controls.effectiveness'
  | 'controls.sideEffects'
  | 'controls.acceptedOn'
  | 'limitations'
  | 'owner'
  | 'status'
  | 'acceptedBy'
  | 'acceptedOn'
  | 'acceptanceReason'
  | 'reviewedOn';

export type Phase = 'initial' | 'residual';

/** What a header means. A column of controls may say of what type or state its controls are. */
export interface Meaning {
  readonly fact: HazardFact;
  /** A second fact the same words state, unless the log states it elsewhere. */
  readonly also?: 'harm';
  readonly type?: string;
  readonly state?: string;
  readonly phase?: Phase;
}

/** What says something of a hazard; ids, ratings and a status are often filled in beforehand for hazards to come. */
export const telling: readonly HazardFact[] = ['name', 'description', 'effect', 'harm', 'causes', 'controls', 'owner'];

export function isRating(fact: HazardFact): fact is 'severity' | 'likelihood' | 'level' {
  return fact === 'severity' || fact === 'likelihood' || fact === 'level';
}

/** Of which of the two ratings a heading above a table speaks, folded as headers are; absent when it says neither. */
export function phaseIn(heading: string): Phase | undefined {
  if (/\bresidual\b|\b(?:post|after) (?:risk )?(?:mitigation|control)/.test(heading)) return 'residual';
  return /\binitial\b|\binherent\b|\b(?:pre|before) (?:risk )?(?:mitigation|control)/.test(heading) ? 'initial' : undefined;
}
