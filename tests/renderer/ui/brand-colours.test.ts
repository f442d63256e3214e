import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandColours, contrastOf } from '../../../src/renderer/ui/brand-colours.ts';

/** From theme.css: the planes brand names and stripes stand on. */
const lightPlanes = ['#ffffff', '#f5f6f8', '#eef0f3', '#e2ebfa'];
const darkPlanes = ['#16181b', '#1e2125', '#262a2f', '#1c2d49'];

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever colour a brand has, its name and mark are readable in both themes', () => {
  fc.assert(
    fc.property(colour, (hex) => {
      const { tile, onTile, textOnLight, textOnDark } = brandColours(hex);
      expect(contrastOf(tile, onTile)).toBeGreaterThanOrEqual(4.5);
      for (const plane of lightPlanes) expect(contrastOf(textOnLight, plane)).toBeGreaterThanOrEqual(4.5);
      for (const plane of darkPlanes) expect(contrastOf(textOnDark, plane)).toBeGreaterThanOrEqual(4.5);
    }),
    // Of middle brightness: hardest for letters on the tile.
    { examples: [['#ec1900'], ['#767676']], numRuns: 2000 },
  );
});

test('stripes can be told from panes, and a colour that is clear enough is left alone', () => {
  fc.assert(
    fc.property(colour, (hex) => {
      const { stripeOnLight, stripeOnDark } = brandColours(hex);
      expect(contrastOf(stripeOnLight, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrastOf(stripeOnDark, '#16181b')).toBeGreaterThanOrEqual(3);
    }),
  );
  expect(brandColours('#1d4ed8')).toMatchObject({
    tile: '#1d4ed8',
    stripeOnLight: '#1d4ed8',
    textOnLight: '#1d4ed8',
  });
});
