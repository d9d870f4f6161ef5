import assert from 'node:assert/strict';
import { hubFigures } from '../../../src/core/inputs/carelint/hubFigures';
import { rereading } from '../../../src/core/inputs/carelint/rereading';
import { readersFor } from '../../../src/core/inputs/index';
import { keeping } from '../../../src/core/inputs/keeping';
import { latePart } from '../../../src/core/inputs/latePart';
import { lateParts } from '../../../src/core/inputs/lateParts';
import { plainAbroad } from '../../../src/core/inputs/markdown/generated/plainAbroad';
import { htmlTables } from '../../../src/core/inputs/markdown/htmlTables';
import { topicsOf } from '../../../src/core/inputs/markdown/lexicon';
import { lexiconAbroad } from '../../../src/core/inputs/markdown/lexiconAbroad';
import { lexiconWords } from '../../../src/core/inputs/markdown/lexiconWords';
import { topicsByWord } from '../../../src/core/inputs/markdown/topicsByWord';
import { hasOtherLetters } from '../../../src/core/inputs/markdown/wordsAbroad';
import { cardTables } from '../../../src/core/inputs/markdown-card/cardTables';
import { printedReports } from '../../../src/core/inputs/markdown-card/printedReports';
import '../../reading';

const card = (text: string) => ({ uri: 'MODEL_CARD.md', kind: 'card' as const, text });
const log = (text: string) => ({ uri: 'hazard-log.yaml', kind: 'risk' as const, text });

describe('code that few documents need', () => {
  it('is asked for by none of a plain card and a log that are read for the first time', () => {
    const documents = [
      card('---\nname: Example\n---\n# Intended use\n\nFinding nodules.\n\n## Results\n\nAUC: 0.9\n'),
      log('hazards: []\n'),
    ];
    assert.deepEqual(
      lateParts.filter((part) => documents.some((document) => part.needs(document, false))),
      [],
    );
  });

  it('is asked for by a document with its sign', () => {
    const asked = (text: string) => lateParts.filter((part) => part.needs(card(text), false)).length;
    assert.equal(asked('# Limitações\n'), 1);
    assert.equal(asked('# 用途\n'), 1);
    assert.ok(cardTables.needs(card('| AUC |\n|---|\n| 0.9 |\n'), false));
    assert.ok(cardTables.needs(card('<TABLE border=1>'), false));
    assert.ok(printedReports.needs(card('```\naccuracy  0.9\n```\n'), false));
    assert.ok(printedReports.needs(card('>     accuracy  0.9\n'), false));
    assert.ok(keeping.needs(log('hazards: []\n'), true));
    assert.ok(htmlTables.needs(card('<TABLE border=1>'), false));
    assert.ok(hubFigures.needs(card('---\n"model-index": []\n---\n'), false));
    assert.ok(hubFigures.needs(card('---\neval_results: []\n---\n'), false));
    assert.ok(rereading.needs(log('hazards: []\n'), true));
  });

  it('is there once it was loaded, and is loaded once', async () => {
    let loads = 0;
    const part = latePart({ needs: () => true, load: async () => ++loads });
    assert.equal(part.there, undefined);
    await part.load();
    await part.load();
    assert.equal(part.there, 1);
  });

  it('holds no heading of another language that its own letters do not show', () => {
    const all = topicsByWord([...lexiconWords, ...lexiconAbroad]);
    const plain = topicsByWord(plainAbroad);
    for (const word of topicsByWord(lexiconAbroad).keys()) {
      assert.ok(hasOtherLetters(word) || plain.has(word), word);
      assert.deepEqual(topicsOf(word), all.get(word), word);
    }
  });

  it('is loaded ahead with the readers, for the documents that changed', async () => {
    const { load } = htmlTables;
    let loads = 0;
    htmlTables.load = async () => void loads++;
    try {
      const documents = [card('# Results\n\n<table><tr><td>AUC</td></tr></table>\n'), log('hazards: []\n')];
      const readers = await readersFor(documents);
      assert.equal(loads, 1);
      await readersFor([documents[0] ?? assert.fail(), log('hazards: [{ id: H1 }]\n')], { documents, readers });
      assert.equal(loads, 1);
    } finally {
      htmlTables.load = load;
    }
  });
});
