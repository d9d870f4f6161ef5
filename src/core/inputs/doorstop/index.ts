import type { FactBuilder } from '../../facts/factBuilder';
import { type Found, find, itemsOf, textAt, textsAt } from '../mapping/find';
import { riskReader } from '../risk/riskReader';

import type { Stated } from '../tables/hazardDraft';
import { kindOf, nameOf } from './itemName';

const list = 'risk.hazards';

export const reader = riskReader({
  canState: ['id', 'name', 'description', 'controls[].id', 'controls[].text'].map((fact) => `${list}[].${fact}`),
  state: (builder, root, { document }) => {
    const items = find(root, 'items').flatMap(itemsOf);
    const stated = new Map<string, number>();
    if (items.length === 0) {
      const name = nameOf(document.uri);
      // The id of a lone item is its file's name, which is no place in the text; its header stands for it.
      const header = find(root, 'header')[0];
      const span = header?.keySpan ?? root.node.span;
      putItem({ builder, item: root, id: { text: name, span: { start: span.start, end: span.start } }, stated });
      return;
    }
    for (const item of items) {
      const id = textAt(item, 'uid');
      if (id !== undefined) putItem({ builder, item, id, stated });
    }
  },
});

function putItem(what: { builder: FactBuilder; item: Found; id: Stated; stated: Map<string, number> }): void {
  const { builder, item, id, stated } = what;
  const kind = kindOf(id.text);
  if (kind === 'hazard') {
    const at = hazardAt({ ...what, span: item.node.span });
    const header = textAt(item, 'header');
    const text = textAt(item, 'text');
    if (header !== undefined) builder.putWritten(`${at}.name`, header);
    if (text !== undefined) builder.putWritten(header === undefined ? `${at}.name` : `${at}.description`, text);
  } else if (kind === 'control') {
    for (const hazard of linksOf(item)) {
      const at = `${hazardAt({ builder, id: hazard, stated, span: hazard.span })}.controls`;
      const control = `${at}[${builder.item(at, item.node.span)}]`;
      builder.putWritten(`${control}.id`, id);
      const text = textAt(item, 'text') ?? textAt(item, 'header');
      if (text !== undefined) builder.putWritten(`${control}.text`, text);
    }
  }
}

function hazardAt(what: { builder: FactBuilder; id: Stated; stated: Map<string, number>; span: Stated['span'] }): string {
  const { builder, id, stated, span } = what;
  const known = stated.get(id.text);
  const index = known ?? builder.item(list, span, id.span);
  stated.set(id.text, index);
  if (known === undefined) builder.putWritten(`${list}[${index}].id`, id);
  return `${list}[${index}]`;
}

/** Links are ids, or maps from an id to the mark of its last review. */
function linksOf(item: Found): readonly Stated[] {
  const words = textsAt(item, 'links');
  const keys = find(item, 'links.*').flatMap(({ key, keySpan }) =>
    key === undefined || keySpan === undefined ? [] : [{ text: key, span: keySpan }],
  );
  return [...words, ...keys].filter(({ text }) => kindOf(text) === 'hazard');
}
