/**
 * The look of the risk matrix and of wide tables, in the variables of the checklist and four of their own: what stands behind a cell whose
 * level is always, conditionally or never acceptable, or is not said to be. Levels are written out in the cells: the colour is never alone.
 */
export const matrixStyles = `
:root { --cl-always: #e3f1e5; --cl-conditional: #fdf0cc; --cl-never: #f9d9d6; --cl-none: #f3f4f6; }
@media (prefers-color-scheme: dark) { :root { --cl-always: #1d3a24; --cl-conditional: #463a12; --cl-never: #4f2320; --cl-none: #23272e; } }
.cl-pictures { display: flex; flex-wrap: wrap; gap: 1em; }
.cl-figure { margin: 0 0 1em; flex: 1 1 26rem; break-inside: avoid; }
.cl-figure figcaption { font-weight: 600; }
.cl-matrix, .cl-plot { display: block; width: 100%; max-width: 42rem; height: auto; font-family: var(--cl-font); }
.cl-cell { stroke: var(--cl-dim); stroke-width: 1; }
.cl-always { fill: var(--cl-always); }
.cl-conditional { fill: var(--cl-conditional); }
.cl-never { fill: var(--cl-never); }
.cl-none { fill: var(--cl-none); }
.cl-axis { font-size: 12px; fill: var(--cl-fg); }
.cl-level { font-size: 12px; font-weight: 700; fill: var(--cl-fg); }
.cl-name, .cl-label { font-size: 12px; fill: var(--cl-fg); }
.cl-wide { width: 100%; }
.cl-wide td, .cl-wide th { min-width: 6em; }
@media print {
  :root { --cl-always: #fff; --cl-conditional: #eee; --cl-never: #d4d4d4; --cl-none: #fff; }
}
`;
