import namesByCode from 'emojibase-data/en/shortcodes/iamcal.json' with { type: 'json' };

/** `+1` and `thumbsup` alike → 👍. Names as Slack has them; what a workspace made itself is not among them. */
const charactersByName = new Map(
  Object.entries(namesByCode).flatMap(([code, names]) =>
    [names].flat().map((name) => [name, charactersOf(code)] as const),
  ),
);

/** Null for a name that only this workspace knows. */
export function emojiCharacters(name: string): string | null {
  return charactersByName.get(name) ?? null;
}

/** `1F44B` with the tone of `skin-tone-4` → 👋🏽. */
export function withSkinTone(characters: string, tone: number): string {
  return `${characters.replace(/\uFE0F$/, '')}${String.fromCodePoint(0x1f3fa + tone - 1)}`;
}

/** `1F1F3-1F1F4` → 🇳🇴 */
export function charactersOf(code: string): string {
  return String.fromCodePoint(...code.split('-').map((each) => Number.parseInt(each, 16)));
}
