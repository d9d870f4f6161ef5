import { hubFigures } from './carelint/hubFigures';
import { rereading } from './carelint/rereading';
import type { LatePart } from './latePart';
import { htmlTables } from './markdown/htmlTables';
import { wordsAbroad } from './markdown/wordsAbroad';

/** All of them; a new one is a line here and one in test/reading.ts. */
export const lateParts: readonly LatePart[] = [wordsAbroad, htmlTables, hubFigures, rereading];
