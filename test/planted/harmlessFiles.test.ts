import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { LoadedDocument } from '../../src/hosts/cli/loadProject';
import { type CleanProject, cleanProject, judged, outcomes } from './project';

type Change = (text: string) => string;

const inXml: readonly (readonly [string, Change])[] = [
  [
    'comments',
    (xml) => xml.replaceAll('</', '<!-- a note to the reader --></').replaceAll('ons><!-- a note to the reader --></', 'ons></'),
  ],
  ['no indentation', (xml) => xml.replaceAll(/\n +</g, '\n<')],
  ['tabs', (xml) => xml.replaceAll(/\n( +)</g, (_, spaces: string) => `\n${'\t'.repeat(spaces.length / 2)}<`)],
  ['lists as deep as their elements', (xml) => xml.replaceAll('\n- ', '\n      - ')],
  ['single quotes', (xml) => xml.replaceAll('"', "'")],
  ['no declaration', (xml) => xml.replace(/^<\?xml.*\n/, '')],
  ['the other draft of the schema', (xml) => xml.replace('v0.1/schema', 'v0.2/schema')],
  ['a prefix', (xml) => xml.replaceAll(/<(\/?)([A-Z])/g, '<$1mc:$2').replace('xmlns=', 'xmlns:mc=')],
  ['texts that are not parsed', (xml) => xml.replaceAll(/<(Summary|HowToUse)>([^<]*)</g, '<$1><![CDATA[$2]]><')],
  ['characters by number', (xml) => xml.replace('It does not', '&#73;t does not')],
  [
    'sections in another order',
    (xml) => xml.replace(/( {2}<ModelSummary>[\s\S]*?<\/ModelSummary>\n)([\s\S]*?)( {2}<Resources>)/, '$2$1$3'),
  ],
  ['empty elements', (xml) => xml.replace('</ModelSummary>', '</ModelSummary>\n  <!-- --><Bibliography/>')],
  ['spaces around texts', (xml) => xml.replaceAll(/<(ModelName|ReleaseVersion|ClinicalRiskLevel)>([^<]*)</g, '<$1>\n      $2\n    <')],
  ['the class in small letters', (xml) => xml.replace('>Considerable<', '>considerable<')],
  ['ids behind a stop', (xml) => xml.replaceAll(/- ([LX]-\d\d): /g, '- $1. ')],
  ['ids in bold', (xml) => xml.replaceAll(/- ([LX]-\d\d): /g, '- **$1**: ')],
];

const inHazards: readonly (readonly [string, Change])[] = [
  ['headings one step higher', (text) => text.replaceAll('### ', '## ')],
  ['headings with colons', (text) => text.replaceAll(/^### (.*)$/gm, '### $1:')],
  ['headings in small letters', (text) => text.replaceAll(/^### (.*)$/gm, (line) => line.toLowerCase())],
  ['headings in capitals', (text) => text.replaceAll(/^### (.*)$/gm, (line) => line.toUpperCase())],
  ['lines between sections', (text) => text.replaceAll('\n### ', '\n---\n\n### ')],
  [
    'other words for headings',
    (text) => text.replace('Cause(s)', 'Possible causes').replace('### Effect', '### Clinical effect').replace('Assignment', 'Owner'),
  ],
  [
    'words for scoring',
    (text) =>
      text.replace('Severity scoring', 'Severity').replace('Likelihood scoring', 'Likelihood').replace('Risk scoring', 'Risk rating'),
  ],
  [
    'ratings with their numbers',
    (text) => text.replace('\nConsiderable\n', '\n3 - Considerable\n').replace('\nSignificant\n', '\n2 - Significant\n'),
  ],
  ['stars for numbers of causes', (text) => text.replaceAll(/^\d\. /gm, '* ')],
  ['ids of controls in bold', (text) => text.replaceAll(/- (C-\d{3}): /g, '- **$1**: ')],
  ['no blank lines below headings', (text) => text.replaceAll(/^(###.*)\n\n/gm, '$1\n')],
  ['comments', (text) => text.replaceAll('\n### ', '\n<!-- one of the options -->\n\n### ')],
  ['a section of other matters', (text) => `${text}\n### Project\n\nSkinWatch\n`],
  [
    'the residual rating by labels',
    (text) => text.replace(/Severity: (.*)\. Likelihood: (.*)\. Risk rating: (\d)/, '- Severity: $1\n- Likelihood: $2\n- Risk rating: $3'),
  ],
];

describe('an edit of a card in XML or of files of hazards that changes nothing of substance', () => {
  let project: CleanProject;
  before(() => {
    project = cleanProject(join(__dirname, 'skin-watch'));
  });

  const test = (name: string, of: RegExp, change: Change) =>
    it(`${name} changes no outcome`, () => {
      const after = project.documents.map((one): LoadedDocument => (of.test(one.uri) ? { ...one, text: change(one.text) } : one));
      assert.notDeepEqual(after, project.documents);
      assert.deepEqual(outcomes(judged(after, project)), project.outcomes);
    });

  for (const [name, change] of inXml) test(`in XML: ${name}`, /\.xml$/, change);
  for (const [name, change] of inHazards) test(`in a file of a hazard: ${name}`, /^hazards\//, change);

  it('other names of the files change no outcome', () => {
    const after = project.documents.map((one) => ({ ...one, uri: one.uri.replace('hazards/H-', 'safety/hazard-') }));
    assert.deepEqual(outcomes(judged(after, project)), project.outcomes);
  });
});
