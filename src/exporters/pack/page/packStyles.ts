/** What the pages of a pack need besides the look of the checklist, in the same variables. */
export const packStyles = `
.pk-contents { columns: 2; margin: 1em 0; }
.pk-grid { stroke: var(--cl-line); stroke-width: 1; }
.pk-target { stroke: var(--cl-fg); stroke-width: 1.5; stroke-dasharray: 5 4; }
.pk-interval { stroke: var(--cl-fg); stroke-width: 1.5; }
.pk-dot { fill: var(--cl-link); }
.pk-set { break-inside: avoid; }
.pk-set td, .pk-set tbody th { overflow-wrap: break-word; }
.pk-lines { font-size: .85em; padding-left: 4em; }
.pk-lines li:target { background: var(--cl-mark); outline: 2px solid var(--cl-link); }
.pk-lines code { white-space: pre-wrap; }
a.cl-place { text-decoration: underline; }
.pk-banner { border: 2px solid var(--cl-error); padding: .6em 1em; }
.pk-draft { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; font: 700 18vmin sans-serif; color: var(--cl-dim); opacity: .16; transform: rotate(-30deg); pointer-events: none; z-index: 1; }
@media print {
  tr, .cl-figure, .cl-question, .cl-settled { break-inside: avoid; }
  thead { display: table-header-group; }
  .pk-draft { opacity: .2; }
}
`;
