import type { FactEntry } from './factEntry';
import { type FactShape, type ObjectShape, shapeOf } from './shape';
import { typeNameOf } from './typeNames';

export interface Declarations {
  /** Every type of object, those inside before those that hold them. */
  readonly types: readonly { readonly name: string; readonly fields: Readonly<Record<string, string>> }[];
  /** The roots. */
  readonly variables: readonly { readonly name: string; readonly type: string }[];
}

/** The types of facts as conditions know them, in the notation of CEL: `list<Hazard>`, `double`. */
export function declarationsOf(vocabulary: readonly FactEntry[]): Declarations {
  const types: { name: string; fields: Record<string, string> }[] = [];
  const declare = (shape: FactShape): void => {
    if (shape.kind === 'list') declare(shape.item);
    if (shape.kind !== 'object') return;
    for (const field of shape.fields.values()) declare(field);
    types.push({ name: typeNameOf(shape), fields: typesOf(shape) });
  };
  const root = shapeOf(vocabulary);
  for (const field of root.fields.values()) declare(field);
  return { types, variables: Object.entries(typesOf(root)).map(([name, type]) => ({ name, type })) };
}

function typesOf(shape: ObjectShape): Record<string, string> {
  return Object.fromEntries([...shape.fields].map(([key, field]) => [key, celTypeOf(field)]));
}

/** Whole numbers are int; shares, numbers and days are double; dates, words and references are string. */
export function celTypeOf(shape: FactShape): string {
  switch (shape.kind) {
    case 'object':
      return typeNameOf(shape);
    case 'list':
      return `list<${celTypeOf(shape.item)}>`;
    case 'leaf':
      switch (shape.type) {
        case 'integer':
          return 'int';
        case 'number':
        case 'percentage':
        case 'duration':
          return 'double';
        case 'boolean':
          return 'bool';
        case 'string':
        case 'text':
        case 'date':
        case 'url':
        case 'enum':
        case 'ref':
        case 'list':
          return 'string';
      }
  }
}
