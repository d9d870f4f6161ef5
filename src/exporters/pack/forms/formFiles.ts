import { documentMarkdown } from '../document/markdown';
import type { PackContext, PackFile } from '../packContext';
import { fillForms } from './fillForm';
import { formDocument } from './formDocument';

export const formsFolder = 'forms/';

/** Each form that concerns the project, or may, as a Word document to hand in and as Markdown to compare. */
export function formFiles(pack: PackContext): readonly PackFile[] {
  return fillForms(pack).flatMap((filled): readonly PackFile[] => {
    const document = formDocument(filled, pack);
    const path = `${formsFolder}${filled.form.id}`;
    return [
      { path: `${path}.md`, make: () => documentMarkdown(document) },
      { path: `${path}.docx`, make: async () => (await import('../document/word/index')).documentWord(document) },
    ];
  });
}
