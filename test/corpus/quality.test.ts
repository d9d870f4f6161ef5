import assert from 'node:assert/strict';
import { readDocument } from '../reading';
import { type CardMeasure, measureCard } from './measureCard';
import { type LogMeasure, measureLog } from './measureLog';
import { cardTable, logTable, type Measured } from './qualityTable';
import { corpusFiles, corpusFolder, corpusIsHere, originalName } from './readCorpus';
import { readLabels } from './readLabels';

/** What holds today; a reader may only better it. */
const floors = { found: 0.97, invented: 0.01, exactHazards: 0.95, hazardFacts: 0.98 };

describe('what is read from real cards and logs, beside what a person read in them', () => {
  if (!corpusIsHere()) {
    console.warn(`not run: the corpus of real files is not at ${corpusFolder}, so nothing was measured`);
    it.skip(`is found at its line and nothing is made up (not run: there is no corpus at ${corpusFolder})`);
    return;
  }
  const labels = readLabels();
  const files = new Map(corpusFiles().map((file) => [file.name, file]));
  const cards: Measured<CardMeasure>[] = [];
  const logs: Measured<LogMeasure>[] = [];

  before(() => {
    for (const label of labels) {
      const file = files.get(label.file);
      assert.ok(file, `${label.file} is labelled and is not in the corpus`);
      const read = readDocument({ uri: originalName(file.name), text: file.text }, file.kind);
      const stated = { root: read.roots, text: file.text };
      const { file: name, format } = label;
      if (label.kind === 'card') cards.push({ name, format, measure: measureCard(label, stated) });
      else logs.push({ name, format, measure: measureLog(label, stated) });
    }
    console.log(`${cardTable(cards)}\n\n${logTable(logs)}`);
  });

  it('is measured on enough files of many formats', () => {
    assert.ok(cards.length >= 30 && new Set(cards.map(({ format }) => format)).size >= 6);
    assert.ok(logs.filter(({ measure }) => measure.hazards > 0).length >= 10);
  });

  it('holds nearly every section of a card at the line where it is stated', () => {
    const labelled = sum(cards.map(({ measure }) => measure.labelled));
    const missed = sum(cards.map(({ measure }) => measure.missed.length));
    assert.ok((labelled - missed) / labelled >= floors.found, `${missed} of ${labelled} were missed`);
  });

  it('holds next to nothing that the card does not state', () => {
    const stated = sum(cards.map(({ measure }) => measure.stated));
    const invented = sum(cards.map(({ measure }) => measure.invented.length));
    assert.ok(invented / stated <= floors.invented, `${invented} of ${stated} are stated nowhere`);
  });

  it('holds the exact number of hazards of nearly every risk file', () => {
    const exact = logs.filter(({ measure }) => measure.hazards === measure.found).length;
    assert.ok(exact / logs.length >= floors.exactHazards, `${exact} of ${logs.length} are exact`);
  });

  it('holds the severity, likelihood, level, controls, owner and status of a hazard where they are stated', () => {
    const labelled = sum(logs.map(({ measure }) => measure.labelled));
    const missed = sum(logs.map(({ measure }) => measure.missed.length));
    assert.ok((labelled - missed) / labelled >= floors.hazardFacts, `${missed} of ${labelled} were missed`);
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
