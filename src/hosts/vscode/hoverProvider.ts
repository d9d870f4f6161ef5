import { type Disposable, languages } from 'vscode';
import type { Glossary } from '../../core/index';
import type { Checker } from './checker';
import { documentSelector } from './documentKinds';

/** At a key or a value: what it means and which rules read it. At a finding: why it fired and who asks for it. Loaded with the first. */
export function provideHover(checker: Checker, glossary: () => Promise<Glossary>): Disposable {
  return languages.registerHoverProvider(documentSelector, {
    provideHover: async (document, position) => (await import('./hover')).hoverAt({ checker, glossary, document, position }),
  });
}
