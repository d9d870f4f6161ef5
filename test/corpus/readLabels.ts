import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';

/** What a person found by reading each real file: names, line numbers and figures, never its sentences. */
export const labelsFolder = resolve('test/corpus/labels');

export interface Lines {
  readonly line: number;
  /** The last line of the block in which it is stated; absent where that is `line`. */
  readonly to?: number;
}

export interface CardLabel extends Lines {
  /** A vocabulary path; a list's path stands for one item of it. */
  readonly fact: string;
  /** For a result: a word of its name, and its figure as the card gives it or as a share of one. */
  readonly metric?: string;
  readonly value?: number;
}

export interface CardLabels {
  readonly kind: 'card';
  readonly file: string;
  readonly format: string;
  readonly facts: readonly CardLabel[];
  /** What may be read there and need not be: a remark in passing, a question of the form itself. Neither a miss nor an invention. */
  readonly maySay?: readonly CardLabel[];
}

export interface LogLabel extends Lines {
  /** Which hazard of the file it belongs to, from 1. */
  readonly hazard: number;
  readonly fact: 'severity' | 'likelihood' | 'level' | 'controls' | 'owner' | 'status';
  /** As written; for controls how many there are, where they are written one by one. */
  readonly value?: string | number;
}

export interface LogLabels {
  readonly kind: 'log';
  readonly file: string;
  readonly format: string;
  readonly hazards: number;
  readonly facts: readonly LogLabel[];
}

export type Labels = CardLabels | LogLabels;

export function readLabels(): readonly Labels[] {
  return readdirSync(labelsFolder)
    .filter((name) => name.endsWith('.labels.yaml'))
    .toSorted()
    .map((name) => load(readFileSync(join(labelsFolder, name), 'utf8')) as Labels);
}
