// Figures in tables: what each of their columns and rows says.

export { ledTables } from './ledTables';
export { tableResults } from './tableResults';
