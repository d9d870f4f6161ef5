import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spectralRules } from './spectralRules.mjs';

const require = createRequire(import.meta.url);
const textOf = (path) => readFileSync(path, 'utf8');

/** Each gives a function that does one round over the text of `file`. */
export const peers = {
  yaml({ file }) {
    const { parseDocument } = require('yaml');
    const text = textOf(file);
    return () => parseDocument(text);
  },
  spectral({ files }) {
    const { Document, Spectral } = require('@stoplight/spectral-core');
    const { Yaml } = require('@stoplight/spectral-parsers');
    const spectral = new Spectral();
    spectral.setRuleset({ rules: spectralRules(require('@stoplight/spectral-functions')) });
    const texts = files.map((file) => [textOf(file), file]);
    return async () => {
      for (const [text, file] of texts) await spectral.run(new Document(text, Yaml, file));
    };
  },
  async yamlServer({ file, schema }) {
    const { getLanguageService } = await import('yaml-language-server');
    const { TextDocument } = require('vscode-languageserver-textdocument');
    const service = getLanguageService({
      schemaRequestService: async () => textOf(schema),
      workspaceContext: { resolveRelativePath: (path) => path },
    });
    service.configure({
      validate: true,
      schemas: [{ uri: 'file:///schema.json', fileMatch: ['*.yaml'], schema: JSON.parse(textOf(schema)) }],
    });
    const text = textOf(file);
    let version = 0;
    return () => service.doValidation(TextDocument.create('file:///hazard-log.yaml', 'yaml', version++, text), false);
  },
  async markdownlint({ file }) {
    const { lint } = await import('markdownlint/sync');
    const text = textOf(file);
    return () => lint({ strings: { card: text } });
  },
  async remark({ file }) {
    const { remark } = await import('remark');
    const { default: preset } = await import('remark-preset-lint-recommended');
    const processor = remark().use(preset).freeze();
    const text = textOf(file);
    return () => processor.runSync(processor.parse(text));
  },
};
