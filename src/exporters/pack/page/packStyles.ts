/** What the pages of a pack need besides the look of the checklist, in the same variables. */
export const packStyles = `
:root { --pk-always: #e3f1e5; --pk-conditional: #fdf0cc; --pk-never: #f9d9d6; --pk-none: #f3f4f6; }
@media (prefers-color-scheme: dark) { :root { --pk-always: #1d3a24; --pk-conditional: #463a12; --pk-never: #4f2320; --pk-none: #23272e; } }
.pk-contents { columns: 2; margin: 1em 0; }
.pk-pictures { display: flex; flex-wrap: wrap; gap: 1em; }
.pk-figure { margin: 0 0 1em; flex: 1 1 26rem; break-inside: avoid; }
.pk-figure figcaption { font-weight: 600; }
.pk-matrix, .pk-plot { display: block; width: 100%; max-width: 42rem; height: auto; font-family: var(--cl-font); }
.pk-cell { stroke: var(--cl-dim); stroke-width: 1; }
.pk-always { fill: var(--pk-always); }
.pk-conditional { fill: var(--pk-conditional); }
.pk-never { fill: var(--pk-never); }
.pk-none { fill: var(--pk-none); }
.pk-axis { font-size: 12px; fill: var(--cl-fg); }
.pk-level { font-size: 12px; font-weight: 700; fill: var(--cl-fg); }
.pk-name, .pk-label { font-size: 12px; fill: var(--cl-fg); }
.pk-grid { stroke: var(--cl-line); stroke-width: 1; }
.pk-target { stroke: var(--cl-fg); stroke-width: 1.5; stroke-dasharray: 5 4; }
.pk-interval { stroke: var(--cl-fg); stroke-width: 1.5; }
.pk-dot { fill: var(--cl-link); }
.pk-set { break-inside: avoid; }
.pk-set td, .pk-set tbody th { overflow-wrap: break-word; }
.pk-wide { width: 100%; }
.pk-wide td, .pk-wide th { min-width: 6em; }
.pk-lines { font-size: .85em; padding-left: 4em; }
.pk-lines li:target { background: var(--cl-mark); outline: 2px solid var(--cl-link); }
.pk-lines code { white-space: pre-wrap; }
a.cl-place { text-decoration: underline; }
.pk-banner { border: 2px solid var(--cl-error); padding: .6em 1em; }
.pk-draft { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; font: 700 18vmin sans-serif; color: var(--cl-dim); opacity: .16; transform: rotate(-30deg); pointer-events: none; z-index: 1; }
@media print {
  :root { --pk-always: #fff; --pk-conditional: #eee; --pk-never: #d4d4d4; --pk-none: #fff; }
  tr, .pk-figure, .cl-question, .cl-settled { break-inside: avoid; }
  thead { display: table-header-group; }
  .pk-draft { opacity: .2; }
}
`;
