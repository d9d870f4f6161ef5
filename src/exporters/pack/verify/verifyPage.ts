import { html } from '../../html/markup';
import { checklistStyles, pageStyles } from '../../html/styles';
import { attestationPath } from '../attestation';
import { manifestPath } from '../manifest';
import type { PackFile } from '../packContext';
import { verifyScript } from './verifyScript';

/**
 * Checks a pack in any browser, without a network. It reads what its user picks and sends nothing anywhere; whoever could change the
 * pack could change this page too, which it says.
 */
export const verifyPage: PackFile = {
  path: 'verify.html',
  make: ({ context, draft }) =>
    html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${context.project}: check the files of this pack</title>
<style>${{ markup: `${pageStyles}${checklistStyles}` }}
.pk-fault { color: var(--cl-error); } .pk-pick { margin: 1em 0; } .pk-pick label { display: block; font-weight: 600; }
</style>
</head>
<body>
<main class="cl-checklist">
<h1>Check the files of this pack</h1>
<p>Evidence pack of ${context.project}${draft ? ' (draft)' : ''}. Pick the archive as you received it, or the folder into which it was unpacked. Every file is hashed again and compared with <code>${manifestPath}</code>, and that with <code>${attestationPath}</code>. Nothing leaves this computer.</p>
<div class="pk-pick"><label for="archive">The archive (.zip)</label><input type="file" id="archive" accept=".zip,application/zip"></div>
<div class="pk-pick"><label for="folder">Or the unpacked folder</label><input type="file" id="folder" webkitdirectory multiple></div>
<noscript><p>This page needs scripts to be allowed. <code>carelint verify</code> does the same without a browser.</p></noscript>
<div id="outcome" role="status" aria-live="polite"></div>
<h2>What this can show</h2>
<ul>
<li>That no file was changed, added, removed or renamed since the manifest was written.</li>
<li>With a signature: that the manifest was written by whoever holds the key. Whose key it is, ask its owner over another channel.</li>
<li>Not that what the documents say is true. And whoever could change the files could have changed this page: take it from a copy you trust, or use <code>carelint verify</code>.</li>
</ul>
</main>
<script>${{ markup: verifyScript }}</script>
</body>
</html>
`.markup,
};
