import type { CSSProperties } from 'react';

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
/** Pure, because anything lighter leaves colours of middle brightness on which neither it nor white is readable. */
const BLACK: Rgb = [0, 0, 0];
/** `--color-selected`: the darkest of the light planes and the lightest of the dark ones brand text stands on. */
const LIGHT_PLANE: Rgb = [0xe2, 0xeb, 0xfa];
const DARK_PLANE: Rgb = [0x1c, 0x2d, 0x49];
const TEXT_CONTRAST = 4.5;
/** A stripe is not text; it must only be told from the pane. */
const STRIPE_CONTRAST = 3;
const STEPS = 40;

export interface BrandColours {
  /** Of the mark's tile, and its letters. The same in both themes: it is the brand's own colour. */
  readonly tile: string;
  readonly onTile: string;
  readonly stripeOnLight: string;
  readonly stripeOnDark: string;
  readonly textOnLight: string;
  readonly textOnDark: string;
}

/** Adapts a brand's `#rrggbb` to both themes: text keeps 4.5:1, stripes 3:1. */
export function brandColours(hex: string): BrandColours {
  const brand = parseHex(hex);
  return {
    tile: toHex(brand),
    onTile: toHex(contrast(WHITE, brand) >= contrast(BLACK, brand) ? WHITE : BLACK),
    stripeOnLight: toHex(mixUntil(brand, BLACK, WHITE, STRIPE_CONTRAST)),
    stripeOnDark: toHex(mixUntil(brand, WHITE, DARK_PLANE, STRIPE_CONTRAST)),
    textOnLight: toHex(mixUntil(brand, BLACK, LIGHT_PLANE, TEXT_CONTRAST)),
    textOnDark: toHex(mixUntil(brand, WHITE, DARK_PLANE, TEXT_CONTRAST)),
  };
}

const styles = new Map<string, CSSProperties>();

/** Sets the variables that the utilities `brand-stripe`, `brand-tile` and `brand-text` use below an element. */
export function brandStyle(hex: string): CSSProperties {
  const known = styles.get(hex);
  if (known) return known;
  const colours = brandColours(hex);
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--brand-tile': colours.tile,
    '--brand-on-tile': colours.onTile,
    '--brand-stripe': `light-dark(${colours.stripeOnLight}, ${colours.stripeOnDark})`,
    '--brand-text': `light-dark(${colours.textOnLight}, ${colours.textOnDark})`,
  };
  styles.set(hex, style);
  return style;
}

/** WCAG 2 contrast ratio of two `#rrggbb`, 1 to 21. */
export function contrastOf(first: string, second: string): number {
  return contrast(parseHex(first), parseHex(second));
}

/** The first mixture of `from` and `target` that reaches `ratio` on `plane`. */
function mixUntil(from: Rgb, target: Rgb, plane: Rgb, ratio: number): Rgb {
  for (let step = 0; step <= STEPS; step += 1) {
    const share = step / STEPS;
    const mixed: Rgb = [
      Math.round(from[0] + (target[0] - from[0]) * share),
      Math.round(from[1] + (target[1] - from[1]) * share),
      Math.round(from[2] + (target[2] - from[2]) * share),
    ];
    if (contrast(mixed, plane) >= ratio) return mixed;
  }
  return target;
}

function contrast(a: Rgb, b: Rgb): number {
  const first = luminance(a);
  const second = luminance(b);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}

function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
