import { fileLimits } from '../../contract/model/attachment.ts';
import type { Brand } from '../../contract/model/brand.ts';
import { MESSAGE_MAX_CHARS } from '../../contract/model/message.ts';
import { brandColours } from './brand-colours.ts';
import { escapeHtml, jsonForScript } from './escape-html.ts';

export interface ChatPageInput {
  readonly brand: Brand;
  /** Every sentence the page shows, in the brand's language. */
  readonly words: Readonly<Record<string, string>>;
  readonly nonce: string;
}

/**
 * The customer's chat as an empty shell in the brand's language and colours. `chat.js` reads the JSON block and
 * draws the rest; without scripts the welcome is all there is to see.
 */
export function renderChatPage({ brand, words, nonce }: ChatPageInput): string {
  const colours = brandColours(brand.colour);
  const settings = {
    brandId: brand.brandId,
    brandName: brand.name,
    mark: brand.mark,
    agentName: brand.voice.alias,
    locale: brand.locale,
    colour: colours.brand,
    onColour: colours.onBrand,
    maxChars: MESSAGE_MAX_CHARS,
    fileLimits:
      words.attach === undefined ? null : { bytes: fileLimits.bytes, perMessage: fileLimits.perMessage },
    words,
  };
  return `<!doctype html>
<html lang="${escapeHtml(brand.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${escapeHtml(colours.brand)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(brand.name)}</title>
<link rel="icon" href="data:,">
<style nonce="${escapeHtml(nonce)}">:root{--brand:${colours.brand};--on-brand:${colours.onBrand};--accent-on-light:${colours.accentOnLight};--accent-on-dark:${colours.accentOnDark}}</style>
<link rel="stylesheet" href="/assets/chat/chat.css">
</head>
<body>
<main id="chat"><noscript>${escapeHtml(words.welcome ?? brand.name)}</noscript></main>
<script type="application/json" id="chat-settings">${jsonForScript(settings)}</script>
<script nonce="${escapeHtml(nonce)}" src="/assets/chat/chat.js" defer></script>
</body>
</html>
`;
}
