import { topicsOf } from '../markdown/lexicon';
import { type Grid, isEmptyRow } from '../tables/grid';
import type { Said } from './candidate';
import { metricOf } from './metricName';

const generic =
  /^(?:|field|value|response|name|item|property|attribute|parameter|characteristic|aspect|description|element|detail|details|question|answer|information|feld|wert|merkmal|eigenschaft|angabe|campo|detalle|detalles|valor|atributo|característica|detalhe|detalhes|champ|valeur|attribut|caractéristique|détail|détails|valore|caratteristica|veld|waarde|alan|değer|項目|内容|値|항목|内訳|字段|值)$/i;

/** Whether a header says nothing but that labels or values stand below it. */
export const isGeneric = (header: string): boolean => generic.test(header.replace(/[:*]/g, '').trim());

/** A table of labels and values below a heading about data describes the data: "Source | Films of 2019", "Period | 2015 to 2019". */
export function describes({ header, rows }: Grid): boolean {
  const [first, second] = header;
  if (header.length !== 2 || first === undefined || second === undefined) return false;
  const labels = rows.map((row) => row.cells[0]?.text ?? '');
  return isGeneric(first.text) && isGeneric(second.text) && !labels.some((label) => metricOf(label) !== undefined);
}

/** Each row as a sentence of a description. */
export function rowsSay({ rows }: Grid): readonly Said[] {
  return rows.flatMap((row): readonly Said[] => {
    const words = row.cells.map(({ text }) => text.replaceAll('\n', ' ').trim()).filter((text) => text !== '');
    return isEmptyRow(row) || words.length < 2 ? [] : [{ text: words.join(': '), span: row.span, kind: 'item', unfilled: false }];
  });
}

/** What the first column of a table about data may be called when its rows are no data sets: inputs, classes, settings. */
const ofParts =
  /^(?:features?|feature name|variables?|columns?|fields?|predictors?|inputs?|attributes?|parameters?|hyper-?parameters?|steps?|class(?:es)?|labels?|categor(?:y|ies)|merkmale?|variablen?|spalten?|característica|características|variável|variáveis|columna|colonne|caractéristiques?)$/i;

export const isOfParts = (header: string): boolean => {
  const words = header.replace(/[:*]/g, '').trim();
  return ofParts.test(words) && topicsOf(words).every(({ topic }) => topic === 'inputs' || topic === 'outputs');
};
