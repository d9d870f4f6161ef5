import type { ToChecklist } from '../shared/checklistMessages';
import { morphChildren } from './morph';

/** Brings the parts of the page into their order and changes those that come with new markup; `opens` says what a new row begins as. */
export function showParts(main: Element, parts: ToChecklist['parts'], opens: (details: HTMLDetailsElement) => boolean): void {
  const known = new Map(
    [...main.children].flatMap((child) => (child instanceof HTMLElement ? [[child.dataset.part ?? '', child] as const] : [])),
  );
  let place = main.firstElementChild;
  for (const { id, html } of parts) {
    const there = known.get(id);
    known.delete(id);
    const part = there ?? document.createElement('div');
    part.dataset.part = id;
    // Moving an element takes its focus away, so one that is in its place stays there.
    if (part === place) place = place.nextElementSibling;
    else main.insertBefore(part, place);
    if (html !== undefined) morphChildren(part, parsed(html, opens));
  }
  for (const gone of known.values()) gone.remove();
}

function parsed(html: string, opens: (details: HTMLDetailsElement) => boolean): Element {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const details of body.querySelectorAll('details')) details.open = opens(details);
  return body;
}
