import { matrixStyles } from './matrixStyles';

/**
 * The look of the checklist, in terms of a few variables: `--cl-fg`, `--cl-bg`, `--cl-soft` (a quiet surface), `--cl-line`, `--cl-dim`
 * (secondary text), `--cl-link`, `--cl-mark` (behind quoted words), `--cl-error`, `--cl-warning`, `--cl-advice`, `--cl-font`, `--cl-mono`.
 * A page sets them itself; the editor's panel takes them from its theme.
 */
export const checklistStyles = `${matrixStyles}
.cl-checklist { color: var(--cl-fg); background: var(--cl-bg); font-family: var(--cl-font); line-height: 1.5; overflow-wrap: anywhere; }
.cl-checklist h1 { font-size: 1.7em; margin: 0 0 .2em; }
.cl-checklist h2 { font-size: 1.3em; margin: 2em 0 .6em; padding-bottom: .2em; border-bottom: 1px solid var(--cl-line); }
.cl-checklist h3 { font-size: 1.1em; margin: 1.5em 0 .5em; }
.cl-checklist h4 { font-size: 1em; margin: 0 0 .3em; }
.cl-checklist p { margin: .3em 0; max-width: 75ch; }
.cl-checklist a { color: var(--cl-link); }
.cl-checklist :focus-visible { outline: 2px solid var(--cl-link); outline-offset: 2px; }
.cl-checklist code, .cl-place, .cl-rule { font-family: var(--cl-mono); font-size: .92em; }
.cl-checklist pre { margin: .4em 0; padding: .5em .7em; background: var(--cl-soft); white-space: pre-wrap; }
.cl-note, .cl-at { color: var(--cl-dim); font-weight: normal; }
.cl-profile { display: grid; grid-template-columns: repeat(auto-fill, minmax(13em, 1fr)); gap: .5em 1.5em; margin: 1em 0; }
.cl-profile dt { color: var(--cl-dim); font-size: .9em; }
.cl-profile dd { margin: 0; font-weight: 600; }
.cl-checklist .cl-counts { display: flex; flex-wrap: wrap; gap: .4em .8em; margin: 1em 0; padding: 0; list-style: none; }
.cl-counts li { padding: .25em .7em; border: 1px solid var(--cl-line); border-radius: 3px; }
.cl-checklist table { border-collapse: collapse; margin: 1em 0; }
.cl-checklist caption { text-align: left; font-weight: 600; padding-bottom: .3em; }
.cl-checklist th, .cl-checklist td { padding: .25em .9em .25em 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--cl-line); }
.cl-checklist tbody th { font-weight: normal; }
.cl-subjects td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.cl-finding, .cl-problem { margin: 0 0 1em; padding: .7em 1em; border: 1px solid var(--cl-line); border-left: 4px solid var(--cl-dim); break-inside: avoid; }
.cl-error { border-left-color: var(--cl-error); }
.cl-warning { border-left-color: var(--cl-warning); }
.cl-advice { border-left-color: var(--cl-advice); }
.cl-severity { margin-right: .3em; text-transform: uppercase; font-size: .78em; letter-spacing: .06em; }
.cl-error .cl-severity { color: var(--cl-error); }
.cl-warning .cl-severity { color: var(--cl-warning); }
.cl-advice .cl-severity { color: var(--cl-advice); }
.cl-where { display: flex; flex-wrap: wrap; gap: .2em 1em; align-items: baseline; }
.cl-quote { margin: .5em 0; padding: .3em .7em; background: var(--cl-soft); }
.cl-quote code { white-space: pre-wrap; }
.cl-quote mark { background: var(--cl-mark); color: inherit; text-decoration: underline; text-underline-offset: 3px; }
.cl-checklist dt { margin-top: .5em; font-weight: 600; }
.cl-checklist dd { margin: 0; }
.cl-profile dt { margin: 0; font-weight: normal; }
.cl-checklist ul, .cl-checklist ol { padding-left: 1.3em; }
.cl-question, .cl-settled { margin-bottom: .8em; }
/* Rows out of sight are laid out when they come into it: a log of thousands scrolls like one of ten. */
.cl-finding, .cl-problem, .cl-settled { content-visibility: auto; contain-intrinsic-size: auto 9em; }
.cl-checklist summary { cursor: pointer; padding: .2em 0; }
button.cl-place, button.cl-rule { padding: 0; border: 0; background: none; color: var(--cl-link); text-align: left; text-decoration: underline; cursor: pointer; }
button.cl-fix, button.cl-decide, button.cl-ahead { font: inherit; padding: .1em .7em; border: 1px solid var(--cl-line); border-radius: 3px; background: var(--cl-soft); color: inherit; cursor: pointer; }
.cl-checklist footer { margin-top: 3em; padding-top: 1em; border-top: 1px solid var(--cl-line); }
`;

export const pageStyles = `
:root { color-scheme: light dark; --cl-fg: #1f2328; --cl-bg: #fff; --cl-soft: #f3f4f6; --cl-line: #c9ced6; --cl-dim: #57606a; --cl-link: #0b57a4; --cl-mark: #fff3c4;
  --cl-error: #b3261e; --cl-warning: #8a5300; --cl-advice: #0b57a4;
  --cl-font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; --cl-mono: ui-monospace, SFMono-Regular, Consolas, "Noto Sans Mono", monospace; }
@media (prefers-color-scheme: dark) {
  :root { --cl-fg: #e6e8eb; --cl-bg: #16181c; --cl-soft: #23272e; --cl-line: #444b55; --cl-dim: #a3abb6; --cl-link: #82b7f5; --cl-mark: #4d4215;
    --cl-error: #ff9a92; --cl-warning: #f0b866; --cl-advice: #82b7f5; }
}
html { background: var(--cl-bg); }
body { margin: 0; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.2rem 4rem; }
/* Enlarged, or on a small screen, the page stays as wide as the window and a table scrolls for itself. */
@media screen and (max-width: 45rem) {
  .cl-checklist table { display: block; overflow-x: auto; }
  .cl-checklist th { overflow-wrap: normal; }
}
.cl-checklist + .cl-checklist { margin-top: 4rem; padding-top: 2rem; border-top: 4px double var(--cl-line); }
@media print {
  :root { --cl-fg: #000; --cl-bg: #fff; --cl-soft: #f3f4f6; --cl-line: #999; --cl-dim: #444; --cl-link: #000; --cl-mark: #eee; --cl-error: #000; --cl-warning: #000; --cl-advice: #000; }
  main { max-width: none; padding: 0; }
  .cl-finding, .cl-problem, .cl-settled { content-visibility: visible; }
  h2, h3, h4 { break-after: avoid; }
  .cl-sources a[href]::after { content: " <" attr(href) ">"; font-size: .85em; }
  .cl-checklist + .cl-checklist { break-before: page; }
}
`;
