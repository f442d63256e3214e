import type { Brand } from '../../contract/model/brand.ts';
import { escapeHtml } from './escape-html.ts';

export interface IndexPageInput {
  readonly brands: readonly Brand[];
  readonly nonce: string;
}

/** What is to be seen at this central service: each brand's chat page and test shop. */
export function renderIndexPage({ brands, nonce }: IndexPageInput): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Polydesk central service</title>
<link rel="icon" href="data:,">
<style nonce="${escapeHtml(nonce)}">body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
td{padding:.25rem 1rem .25rem 0}</style>
</head>
<body>
<main>
<h1>Polydesk central service</h1>
<p>It runs. Workstations sign in here; customers write to these brands:</p>
<table>
${brands.map(renderRow).join('\n')}
</table>
<p><a href="/openapi.json">Description of the interface</a> (OpenAPI)</p>
</main>
</body>
</html>
`;
}

function renderRow({ brandId, name, locale, trade }: Brand): string {
  const id = escapeHtml(brandId);
  return `<tr><td lang="${escapeHtml(locale)}">${escapeHtml(name)}</td><td>${escapeHtml(trade)}</td>
<td><a href="/chat/${id}">chat</a></td><td><a href="/shop/${id}">test shop</a></td></tr>`;
}
