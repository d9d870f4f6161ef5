// Tables of a card: what each of their columns and rows says.

export { ledTables } from './ledTables';
export { putListTable } from './listTable';
export { tableResults } from './tableResults';
