/** What a text was told by: the words as they are written, and how much they say. */
export interface Sign {
  readonly mood: 'happy' | 'upset';
  readonly weight: number;
  readonly written: string;
}

const MARKS = /[!?](?:\s?[!?]){2,}/u;
/** Fewer may be a name or an order number. */
const FEWEST_CAPITAL_WORDS = 3;
const FEWEST_CAPITALS = 12;
const MOSTLY = 0.7;
const FACES: readonly { readonly mood: Sign['mood']; readonly weight: number; readonly face: RegExp }[] = [
  { mood: 'upset', weight: 2, face: /[😠😡🤬👿💢🖕]/u },
  { mood: 'upset', weight: 1, face: /[😞😒🙄😤😣😩😢😭👎]|[:=]-?[(](?!\w)|>:[(]/u },
  { mood: 'happy', weight: 2, face: /[😍🥰🤩❤💖💕🎉]/u },
  { mood: 'happy', weight: 1, face: /[😊🙂😀😃😄😁😉👍👏🙏🌸]|[:;=]-?[)D](?!\w)/u },
];

/**
 * Signs of a text in any language. Capitals throughout sound angry by themselves, three marks a little; among happy
 * words both sound happy.
 */
export function shapeSigns(text: string, wordSigns: readonly Sign[]): Sign[] {
  const faces = FACES.flatMap(({ mood, weight, face }) => {
    const seen = face.exec(text)?.[0];
    return seen === undefined ? [] : [{ mood, weight, written: seen }];
  });
  const sum = [...wordSigns, ...faces].reduce(
    (total, { mood, weight }) => total + (mood === 'happy' ? weight : -weight),
    0,
  );
  const mood = sum > 0 ? 'happy' : 'upset';
  const marks = MARKS.exec(text)?.[0];
  return [
    ...faces,
    ...(marks === undefined ? [] : [{ mood, weight: 1, written: marks } as const]),
    ...(isShouted(text) ? [{ mood, weight: 2, written: text.trim() } as const] : []),
  ];
}

function isShouted(text: string): boolean {
  const capitalWords = text.match(/\p{Lu}{2,}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    capitalWords.length >= FEWEST_CAPITAL_WORDS && capitals >= FEWEST_CAPITALS && capitals >= letters * MOSTLY
  );
}
