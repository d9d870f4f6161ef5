/** What every page of a draft says of itself. A pack may be asked for as a draft though nothing is owed. */
export const draftWords = 'Where placeholders stand in the documents, somebody still owes the answer.';
