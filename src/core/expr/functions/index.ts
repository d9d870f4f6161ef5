import { dateFunctions } from './dates';
import type { RuleFunction } from './define';
import { figureFunctions } from './figures';
import { recordFunctions } from './records';
import { riskFunctions } from './risk';
import { tableFunctions } from './tables';
import { textFunctions } from './text';
import { traceFunctions } from './trace';

/** Every function that a condition may call besides standard CEL. */
export const ruleFunctions: readonly RuleFunction[] = [
  ...textFunctions,
  ...dateFunctions,
  ...recordFunctions,
  ...riskFunctions,
  ...figureFunctions,
  ...tableFunctions,
  ...traceFunctions,
];
