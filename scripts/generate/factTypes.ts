import { describedAt } from '../../src/core/facts/describedFacts';
import type { FactShape, ObjectShape } from '../../src/core/facts/shape';
import { typeNameOf } from '../../src/core/facts/typeNames';
import { vocabularyShape } from '../../src/core/facts/vocabulary';
import type { GeneratedFile } from './generatedFile';

/** TypeScript types of fact values: lists and objects always exist, every other value may be missing. */
export function factTypes(): readonly GeneratedFile[] {
  const interfaces: string[] = [];
  const declare = (shape: FactShape): void => {
    if (shape.kind === 'list') declare(shape.item);
    if (shape.kind !== 'object') return;
    for (const field of shape.fields.values()) declare(field);
    interfaces.push(interfaceOf(typeNameOf(shape), shape, shape.path === '' ? 'Every record of a project.' : `\`${shape.path}\``));
  };
  for (const field of vocabularyShape.fields.values()) declare(field);
  interfaces.push(interfaceOf('FactValues', vocabularyShape, 'Every record of a project, as `Facts.values` holds them.'));
  const head = '// Made from the vocabulary by `npm run generate`; edit that instead.\n';
  return [{ path: 'src/core/facts/generated/factTypes.ts', text: `${head}\n${interfaces.join('\n')}` }];
}

function interfaceOf(name: string, shape: ObjectShape, means: string): string {
  const lines = [...shape.fields].map(([key, field]) => {
    if (field.kind === 'object') return `  readonly ${key}: ${typeNameOf(field)};`;
    const type = typeOf(field);
    const doc = `  /** ${(describedAt(field.entry.path)?.means ?? '').replaceAll('*/', '* /').trim()}${unitOf(field)} */`;
    return `${doc}\n  readonly ${key}${field.kind === 'list' ? '' : '?'}: ${type};`;
  });
  return `/** ${means} */\nexport interface ${name} {\n${lines.join('\n')}\n}\n`;
}

function unitOf(shape: FactShape): string {
  if (shape.kind !== 'leaf') return '';
  if (shape.type === 'duration') return ' In days.';
  if (shape.type === 'percentage') return ' From 0 to 1.';
  return shape.entry.unit === undefined ? '' : ` Unit: ${shape.entry.unit}.`;
}

function typeOf(shape: FactShape): string {
  if (shape.kind === 'object') return typeNameOf(shape);
  if (shape.kind === 'list') {
    const item = typeOf(shape.item);
    return item.includes('|') ? `readonly (${item})[]` : `readonly ${item}[]`;
  }
  switch (shape.type) {
    case 'number':
    case 'integer':
    case 'percentage':
    case 'duration':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'enum':
      return (shape.entry.values ?? []).map((value) => `'${value}'`).join(' | ');
    default:
      return 'string';
  }
}
