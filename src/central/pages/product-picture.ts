/**
 * A quiet drawing that stands for a product's photograph: the same product, the same drawing. Colours come from the
 * page's style sheet.
 */
export function productPicture(productId: string): string {
  const hash = hashOf(productId);
  const turn = (hash % 8) * 45;
  const radius = 24 + ((hash >>> 3) % 16);
  const x = 45 + ((hash >>> 8) % 70);
  const y = 35 + ((hash >>> 14) % 40);
  return `<svg class="picture" viewBox="0 0 160 110" aria-hidden="true" focusable="false"><rect class="ground" width="160" height="110"/><circle class="shape" cx="${x}" cy="${y}" r="${radius}"/><rect class="shape" x="${150 - x - radius / 2}" y="${70 - radius}" width="${radius}" height="${radius * 1.6}" rx="6" transform="rotate(${turn} ${150 - x} 70)"/><path class="line" d="M0 ${96 - (hash % 12)}h160"/></svg>`;
}

/** FNV-1a: spreads similar ids well, and is the same on every run. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
