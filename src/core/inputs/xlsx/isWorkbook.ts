/** Whether a document is read through `workbookText`. A file of its own: most who ask need none of what reads one. */
export function isWorkbook(uri: string): boolean {
  return /\.xls[xm]$/i.test(uri);
}
