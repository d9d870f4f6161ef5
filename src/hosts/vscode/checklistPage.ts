import { env, l10n, type Uri, type Webview } from 'vscode';

/** The empty page of the panel: nothing loads but our own script and styles, and what is shown comes later as a message. */
export function checklistPage(of: { webview: Webview; script: Uri; styles: Uri; nonce: string; checklistStyles: string }): string {
  const { webview, nonce } = of;
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  const option = (value: string, words: string): string => `<option value="${value}">${escaped(words)}</option>`;
  return `<!doctype html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(l10n.t('Checklist'))}</title>
<style nonce="${nonce}">${of.checklistStyles}</style>
<link rel="stylesheet" href="${escaped(webview.asWebviewUri(of.styles).toString())}">
</head>
<body>
<form id="cl-bar" role="search" aria-label="${escaped(l10n.t('Choose what is shown'))}">
<label id="cl-project-label" hidden>${escaped(l10n.t('Project'))} <select id="cl-project"></select></label>
<label>${escaped(l10n.t('Show'))} <select id="cl-show">
${option('all', l10n.t('Everything'))}
${option('unmet', l10n.t('Unmet'))}
${option('undetermined', l10n.t('Not determined'))}
${option('met', l10n.t('Met'))}
${option('not-applicable', l10n.t('Not applicable'))}
</select></label>
<label>${escaped(l10n.t('Severity'))} <select id="cl-severity">
${option('all', l10n.t('Any'))}
${option('error', l10n.t('Errors'))}
${option('warning', l10n.t('Errors and warnings'))}
</select></label>
<label>${escaped(l10n.t('Group by'))} <select id="cl-group">
${option('file', l10n.t('File'))}
${option('theme', l10n.t('Theme'))}
${option('regulator', l10n.t('Regulator'))}
${option('stage', l10n.t('Stage'))}
</select></label>
<label>${escaped(l10n.t('Search'))} <input id="cl-search" type="search" autocomplete="off" spellcheck="false"></label>
<p id="cl-count" role="status" data-words="${escaped(l10n.t('{0} of {1} entries shown', '{0}', '{1}'))}"></p>
</form>
<main id="cl-main" class="cl-checklist" aria-busy="true"><p>${escaped(l10n.t('Nothing has been checked yet.'))}</p></main>
<p id="cl-live" class="cl-hidden" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${escaped(webview.asWebviewUri(of.script).toString())}"></script>
</body>
</html>`;
}

export function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
