import type { BrandColours } from './brand-colours.ts';

/** The test shop's style sheet; one page, so it travels inside it. */
export function shopStyles(colours: BrandColours): string {
  return `
:root{--brand:${colours.brand};--on-brand:${colours.onBrand};--accent:${colours.accentOnLight};--page:#fff;--card:#fff;--line:#e3e5e9;--text:#1b1e24;--quiet:#565d69}
@media (prefers-color-scheme:dark){:root{--accent:${colours.accentOnDark};--page:#15171b;--card:#1d2025;--line:#343942;--text:#eceef2;--quiet:#a8afbb}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,sans-serif}
header{display:flex;align-items:center;gap:12px;padding:16px 24px;background:var(--brand);color:var(--on-brand)}
.mark{display:grid;place-items:center;width:36px;height:36px;border:2px solid currentColor;border-radius:8px;font-weight:700;font-size:14px}
.name{font-weight:650;font-size:18px}
main{max-width:1080px;margin:0 auto;padding:40px 24px 96px}
h1{margin:0 0 8px;font-size:clamp(26px,4vw,40px);line-height:1.15;letter-spacing:-.01em;text-wrap:balance}
.intro{max-width:60ch;margin:0 0 32px;color:var(--quiet);font-size:18px}
.products{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(280px,100%),1fr));gap:20px;margin:0;padding:0;list-style:none}
.products li{display:flex;flex-direction:column;padding-bottom:16px;background:var(--card);border:1px solid var(--line);border-radius:12px;overflow:hidden}
.products h2{margin:14px 16px 2px;font-size:16px;line-height:1.3}
.variant{margin:0 16px;color:var(--quiet);font-size:14px}
.price{margin:auto 16px 0;padding-top:10px;font-variant-numeric:tabular-nums}
.campaign{color:var(--accent)}
s,.unit{color:var(--quiet);font-size:14px}
.picture{display:block;width:100%;height:auto}
.ground{fill:color-mix(in srgb,var(--brand) 14%,var(--card))}
.shape{fill:color-mix(in srgb,var(--brand) 42%,var(--card))}
.line{stroke:color-mix(in srgb,var(--brand) 60%,var(--card));stroke-width:2;fill:none}
footer{padding:20px 24px;border-top:1px solid var(--line);color:var(--quiet);font-size:14px}
`;
}
