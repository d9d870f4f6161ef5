import type { PackContext } from './packContext';

/** The line at the foot of every page: what made the document and from what. */
export const madeBy = ({ version, report, commit }: PackContext): string =>
  `Made by Carelint ${version} with catalogue ${report.catalogue}${commit === undefined ? '' : `, at commit ${commit.slice(0, 12)}`}`;
