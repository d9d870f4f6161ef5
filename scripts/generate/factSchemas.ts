import { describedAt } from '../../src/core/facts/describedFacts';
import type { FactShape, LeafShape, ObjectShape } from '../../src/core/facts/shape';
import { vocabularyShape } from '../../src/core/facts/vocabulary';
import { decisionKinds } from '../../src/core/project/decisions';
import { documentKeys } from '../../src/core/project/settingKeys';
import { severities } from '../../src/core/rules/rule';
import type { GeneratedFile } from './generatedFile';

type Schema = { readonly [key: string]: unknown };

/**
 * JSON Schemas for editors: they complete and explain, and refuse only what no reader could make sense of.
 * Unknown keys and placeholders pass, because the checker says better what is wrong with them.
 */
export function factSchemas(): readonly GeneratedFile[] {
  const roots = propertiesOf(vocabularyShape);
  const settings = settingProperties();
  return [
    file('model-card', 'A model card', { ...roots, ...propertiesOf(objectAt('card')) }),
    file('risk-file', 'A hazard log and its risk file', { ...roots, ...propertiesOf(objectAt('risk')) }),
    file('project', 'The project file of Carelint', { ...roots, ...settings }),
    file('decisions', 'What people decided about rules', { decisions: decisionsSchema() }),
  ];
}

function file(name: string, title: string, properties: Schema): GeneratedFile {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made from the vocabulary by `npm run generate`; edit that instead.',
    title,
    type: 'object',
    properties,
    additionalProperties: true,
    definitions: { scalar: { type: ['string', 'number', 'boolean', 'null'] } },
  };
  return { path: `media/schemas/${name}.schema.json`, text: `${JSON.stringify(schema, null, 1)}\n` };
}

function objectAt(root: 'card' | 'risk'): ObjectShape {
  const shape = vocabularyShape.fields.get(root);
  if (shape?.kind !== 'object') throw new Error(`${root} is no object of the vocabulary`);
  return shape;
}

function propertiesOf(shape: ObjectShape): Schema {
  return Object.fromEntries([...shape.fields].map(([key, field]) => [key, schemaOf(field)]));
}

const scalar: Schema = { $ref: '#/definitions/scalar' };

function schemaOf(shape: FactShape): Schema {
  switch (shape.kind) {
    case 'object':
      return objectSchema(shape);
    case 'list': {
      const item = shape.item.kind === 'object' ? objectSchema(shape.item) : leafSchema(shape.item);
      return {
        description: describe(shape.entry),
        anyOf: [{ type: 'array', items: item }, scalar, ...(shape.item.kind === 'object' ? [{ type: 'object' }] : [])],
      };
    }
    case 'leaf':
      return { description: describe(shape.entry), ...leafSchema(shape) };
  }
}

/** The bare value that fills a shorthand comes second, so that editors offer the keys first. */
function objectSchema(shape: ObjectShape): Schema {
  const object = { type: 'object', properties: propertiesOf(shape) };
  return shape.shorthand === undefined ? { ...object, type: ['object', 'null'] } : { anyOf: [object, scalar] };
}

function leafSchema(shape: LeafShape): Schema {
  const { values, suggest } = shape.entry;
  if (values !== undefined) return { anyOf: [{ enum: values }, scalar] };
  switch (shape.type) {
    case 'number':
    case 'percentage':
      return { type: ['number', 'string', 'null'] };
    case 'integer':
      return { type: ['integer', 'string', 'null'] };
    case 'boolean':
      return { type: ['boolean', 'string', 'null'] };
    case 'duration':
      return { type: ['string', 'null'], examples: ['12 months', '3 days', '4 hours'] };
    default:
      return suggest === undefined ? scalar : { anyOf: [{ enum: suggest }, scalar] };
  }
}

function describe(entry: LeafShape['entry']): string {
  const { means = '', absent } = describedAt(entry.path) ?? {};
  return absent === undefined ? means : `${means} Not written: ${absent}.`;
}

const words: Schema = { anyOf: [{ type: 'array', items: { type: 'string' } }, { type: ['string', 'null'] }] };

function settingProperties(): Schema {
  const level = { enum: [...severities, 'off'] };
  const reasoned = {
    type: 'object',
    required: ['level'],
    properties: { level, reason: { description: 'Why. Needed to switch a rule off.', type: 'string' } },
  };
  const severity = { anyOf: [level, reasoned] };
  return {
    documents: {
      description: 'Where the documents are, as paths inside the project.',
      type: ['object', 'null'],
      properties: {
        ...Object.fromEntries(documentKeys.map((key) => [key, words])),
        tests: { description: 'Results of tests in JUnit XML.', ...words },
        source: { description: 'Files or folders of source code whose comments name ids.', ...words },
      },
    },
    packs: {
      description: 'Packs of rules: a list keeps only those; under off stand those that are left out.',
      anyOf: [{ type: 'object', properties: { off: words, only: words } }, words],
    },
    severity: { description: 'Another severity for a rule, by its id.', type: ['object', 'null'], additionalProperties: severity },
    rules: { description: 'Folders of further rules.', ...words },
    parameters: {
      description: 'Other values for the parameters of a rule, by its id.',
      type: ['object', 'null'],
      additionalProperties: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
    },
    failOn: { description: 'The severity from which the command line fails.', enum: [...severities, 'never', null] },
  };
}

function decisionsSchema(): Schema {
  const text = { type: ['string', 'null'] };
  return {
    type: ['array', 'null'],
    items: {
      type: 'object',
      required: ['decision', 'by', 'on'],
      properties: {
        id: { description: 'Its id, for example D-001.', type: ['string', 'number'] },
        rule: { description: 'The id of the rule, such as dcb0129/safety-officer-named.', type: 'string' },
        document: { description: 'In place of a rule: the path of a document that is signed as a whole.', ...text },
        subject: { description: 'The item it is about, by its id; left out for the whole project.', ...text },
        decision: { description: 'sign-off answers the question of a rule; the others set a finding aside.', enum: decisionKinds },
        answer: { description: 'Of a sign-off.', enum: ['yes', 'no', true, false] },
        reason: { description: 'Needed for not-applicable and accepted.', ...text },
        by: { description: 'Who decided.', ...text },
        role: { description: 'In which role.', ...text },
        on: { description: 'The day of the decision, such as 2026-11-24.', ...text },
        until: { description: 'The last day on which it holds.', ...text },
        sha256: { description: 'Of the blocks that were signed: when they change, the decision is stale.', ...text },
      },
    },
  };
}
