import { hubFigures } from './carelint/hubFigures';
import { rereading } from './carelint/rereading';
import { keeping } from './keeping';
import type { LatePart } from './latePart';
import { htmlTables } from './markdown/htmlTables';
import { wordsAbroad } from './markdown/wordsAbroad';
import { cardTables } from './markdown-card/cardTables';
import { printedReports } from './markdown-card/printedReports';

/** All of them; a new one is a line here and one in test/reading.ts. */
export const lateParts: readonly LatePart[] = [wordsAbroad, htmlTables, hubFigures, cardTables, printedReports, rereading, keeping];
