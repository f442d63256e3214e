/** What a page needs of a brand's colour so that text on it and beside it keeps 4.5:1 (WCAG AA). */
export interface BrandColours {
  readonly brand: string;
  /** Text on `brand`: white or black, whichever contrasts more (one always reaches 4.5:1). */
  readonly onBrand: string;
  /** The brand's colour as text on the light page, darkened as far as needed. */
  readonly accentOnLight: string;
  /** The brand's colour as text on the dark page, lightened as far as needed. */
  readonly accentOnDark: string;
}

type Rgb = readonly [number, number, number];

/** Darkest light surface and lightest dark surface of the pages: what contrast is measured against. */
const LIGHT_SURFACE: Rgb = [0xf1, 0xf2, 0xf4];
const DARK_SURFACE: Rgb = [0x26, 0x29, 0x30];
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const TEXT_CONTRAST = 4.5;
const STEPS = 40;

export function brandColours(hex: string): BrandColours {
  const brand = parseHex(hex);
  const onBrand = contrast(WHITE, brand) >= contrast(BLACK, brand) ? WHITE : BLACK;
  return {
    brand: toHex(brand),
    onBrand: toHex(onBrand),
    accentOnLight: toHex(towards(brand, BLACK, LIGHT_SURFACE)),
    accentOnDark: toHex(towards(brand, WHITE, DARK_SURFACE)),
  };
}

/** WCAG 2 contrast ratio, from 1 to 21. */
export function contrastOf(firstHex: string, secondHex: string): number {
  return contrast(parseHex(firstHex), parseHex(secondHex));
}

/** The first mixture of `from` and `target` that is readable on `surface`. */
function towards(from: Rgb, target: Rgb, surface: Rgb): Rgb {
  for (let step = 0; step <= STEPS; step += 1) {
    const mixed = mix(from, target, step / STEPS);
    if (contrast(mixed, surface) >= TEXT_CONTRAST) return mixed;
  }
  return target;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (a: number, b: number) => Math.round(a + (b - a) * share);
  return [channel(from[0], to[0]), channel(from[1], to[1]), channel(from[2], to[2])];
}

function contrast(a: Rgb, b: Rgb): number {
  const high = Math.max(luminance(a), luminance(b));
  const low = Math.min(luminance(a), luminance(b));
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
