// Reading and checking with every reader at hand, so that tests need not wait for one to be loaded.

import { type CheckInput, type CheckResult, check as checkWith } from '../src/core/check';
import type { DocumentFacts } from '../src/core/facts/documentFacts';
import { hubFigures } from '../src/core/inputs/carelint/hubFigures';
import { rereading } from '../src/core/inputs/carelint/rereading';
import { inputFormats, type Readers, readDocument as readWith, rereadDocument as rereadWith } from '../src/core/inputs/index';
import type { DocumentKind, ReadBefore, Reader } from '../src/core/inputs/inputFormat';
import { keeping } from '../src/core/inputs/keeping';
import { htmlTables } from '../src/core/inputs/markdown/htmlTables';
import { wordsAbroad } from '../src/core/inputs/markdown/wordsAbroad';
import { cardTables } from '../src/core/inputs/markdown-card/cardTables';
import { printedReports } from '../src/core/inputs/markdown-card/printedReports';
import { decided } from '../src/core/loadAhead';
import type { SourceDocument } from '../src/core/text/span';

decided.take(require('../src/core/decided'));
wordsAbroad.take(require('../src/core/inputs/markdown/knownAbroad'));
htmlTables.take(require('../src/core/inputs/markdown/htmlTable'));
hubFigures.take(require('../src/core/inputs/carelint/modelIndex'));
cardTables.take(require('../src/core/inputs/markdown-card/readTables'));
printedReports.take(require('../src/core/inputs/markdown-card/reportResults'));
keeping.take(require('../src/core/facts/keptItems'));
rereading.take(require('../src/core/inputs/carelint/rereadHazard'));

export const readers: Readers = new Map(inputFormats.map(({ id }) => [id, readerOf(id)]));

function readerOf(id: string): Reader {
  return require(`../src/core/inputs/${id}/index`).reader;
}

export const readDocument = (document: SourceDocument, kind: DocumentKind): DocumentFacts => readWith(document, kind, { readers });

export const rereadDocument = (document: SourceDocument, kind: DocumentKind, before: ReadBefore): DocumentFacts =>
  rereadWith(document, kind, { readers, before });

export const check = (input: Omit<CheckInput, 'readers'>): CheckResult => checkWith({ readers, ...input });
