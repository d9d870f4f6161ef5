import { strToU8, zipSync } from 'fflate';
import { hazards } from './hazards.mjs';

const owners = Array.from(
  { length: 40 },
  (_, i) => `  - { role: "Owner ${i + 1}", name: N. Example ${i + 1}, party: manufacturer }\n`,
).join('');
const head = `version: "4.2"
scheme: dcb0129-example
exclusions: []
people:
${owners}`;
const flow = (map) =>
  `{ ${Object.entries(map)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;

function block(hazard, indent, first) {
  const pad = ' '.repeat(indent);
  const { id, causes, initial, controls, residual, limitations, ...rest } = hazard;
  const line = (key) => (rest[key] === undefined ? '' : `${pad}${key}: ${rest[key]}\n`);
  return [
    first === 'list' ? `${' '.repeat(indent - 2)}- id: ${id}\n` : `${' '.repeat(indent - 2)}${id}:\n`,
    ...['name', 'description', 'effect', 'harm', 'patients'].map(line),
    `${pad}causes:\n${causes.map((cause) => `${pad}  - ${flow(cause)}\n`).join('')}`,
    `${pad}initial: ${flow(initial)}\n`,
    `${pad}controls:\n`,
    ...controls.map((control) =>
      Object.entries(control)
        .map(([key, value], i) => `${pad}  ${i === 0 ? '- ' : '  '}${key}: ${Array.isArray(value) ? `[${value}]` : value}\n`)
        .join(''),
    ),
    `${pad}residual: ${flow(residual)}\n`,
    `${pad}limitations: [${limitations}]\n`,
    ...['owner', 'status', 'acceptedBy', 'acceptedOn', 'acceptanceReason', 'reviewedOn'].map(line),
  ].join('');
}

const headers = [
  'ID',
  'Hazard',
  'Description',
  'Effect',
  'Harm',
  'Causes',
  'Initial severity',
  'Initial likelihood',
  'Initial risk',
  'Controls',
  'Residual severity',
  'Residual likelihood',
  'Residual risk',
  'Owner',
  'Status',
  'Review date',
];
const row = (hazard) => [
  hazard.id,
  hazard.name,
  hazard.description,
  hazard.effect,
  hazard.harm,
  hazard.causes.map(({ text }) => text).join('; '),
  hazard.initial.severity,
  hazard.initial.likelihood,
  hazard.initial.level,
  hazard.controls.map(({ text }) => text).join('; '),
  hazard.residual.severity,
  hazard.residual.likelihood,
  hazard.residual.level,
  hazard.owner ?? '',
  hazard.status,
  hazard.reviewedOn,
];

/** A log of so many hazards in each way of writing, by the name of its file. */
export const logs = {
  'hazard-log.yaml': (list) => `${head}hazards:\n${list.map((hazard) => block(hazard, 4, 'list')).join('')}`,
  'map.yaml': (list) => `${head}hazards:\n${list.map((hazard) => block(hazard, 4, 'map')).join('')}`,
  /** A bracket left open in every hundredth hazard. */
  'broken.yaml': (list) =>
    `${head}hazards:\n${list.map((hazard, i) => block(hazard, 4, 'list').replace('[R-01]', i % 100 === 50 ? '[R-01' : '[R-01]')).join('')}`,
  'hazard-log.md': (list) => {
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    return `# Hazard log\n\n${line(headers)}${line(headers.map(() => '---'))}${list.map((hazard) => line(row(hazard))).join('')}`;
  },
  'hazard-log.csv': (list) => `${[headers, ...list.map(row)].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`,
  'hazard-log.xlsx': (list) => workbook([headers, ...list.map(row)]),
};

export function log(name, count, seed) {
  return logs[name](hazards(count, seed));
}

function workbook(rows) {
  const strings = new Map();
  const cell = (value) => {
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    if (!strings.has(value)) strings.set(value, strings.size);
    return `<c t="s"><v>${strings.get(value)}</v></c>`;
  };
  const sheet = rows.map((cells, i) => `<row r="${i + 1}">${cells.map(cell).join('')}</row>`).join('');
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;
  const parts = {
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="Hazards" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'sheet1.xml')}${relation('r2', 'sharedStrings', 'strings.xml')}</Relationships>`,
    'xl/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/strings.xml': `<sst>${[...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
