import type { DecisionKind, Result } from '../../core/index';
import { html, type Markup } from './markup';
import type { Sheet } from './sheet';

/** Only where somebody listens. The words come from the rule; without any the host says what it would do. */
export function fixButton(result: Result, sheet: Sheet): Markup | undefined {
  const { fix, rule, subject } = result;
  if (!fix || sheet.options.places !== 'buttons') return undefined;
  return html` <button type="button" class="cl-fix" data-result="${sheet.numberOf(result)}" data-rule="${rule}" data-subject="${subject ?? ''}">${fix.title ?? 'Write it in'}</button>`;
}

/** What a person may decide instead of changing the documents, where somebody listens; after the fix, never before it. */
export function decideButtons(result: Result, sheet: Sheet): Markup | undefined {
  if (sheet.options.places !== 'buttons') return undefined;
  const button = (kind: DecisionKind, words: string): Markup =>
    html` <button type="button" class="cl-decide" data-kind="${kind}" data-result="${sheet.numberOf(result)}" data-rule="${result.rule}">${words}</button>`;
  if (result.asks === true) return button('sign-off', 'Answer it …');
  return html`${button('accepted', 'Accept with a reason …')}${button('not-applicable', 'Does not apply …')}`;
}
