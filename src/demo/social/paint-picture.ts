import { crc32, deflateSync } from 'node:zlib';
import { createRandom } from '../simulator/random.ts';

const WIDTH = 480;
const HEIGHT = 300;

type Colour = readonly [number, number, number];

/** A landscape in a brand's colour as a PNG, the same for the same seed; a film's still has a sign to play it. */
export function paintPicture(brandColour: string, seed: number, isFilm: boolean): Uint8Array {
  const random = createRandom(seed);
  const brand = colourOf(brandColour);
  const sun = { x: WIDTH * (0.2 + 0.6 * random()), y: HEIGHT * (0.2 + 0.2 * random()), radius: 34 };
  const hills = [0.55, 0.68, 0.82].map((level, index) => ({
    base: HEIGHT * level,
    swing: 18 + 14 * random(),
    phase: 6.3 * random(),
    length: 70 + 60 * random(),
    colour: mix(brand, [20, 24, 32], index * 0.3),
  }));

  const colourAt = (x: number, y: number): Colour => {
    if (isFilm && isOnPlaySign(x - WIDTH / 2, y - HEIGHT / 2)) return [255, 255, 255];
    const hill = hills.findLast(
      ({ base, length, phase, swing }) => y > base + swing * Math.sin(phase + x / length),
    );
    if (hill) return hill.colour;
    if (Math.hypot(x - sun.x, y - sun.y) < sun.radius) return [255, 236, 179];
    return mix([255, 255, 255], brand, 0.15 + (0.4 * y) / HEIGHT);
  };
  return png(colourAt);
}

function isOnPlaySign(x: number, y: number): boolean {
  return x > -22 && x < 34 && Math.abs(y) < (34 - x) * 0.6;
}

function colourOf(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mix(a: Colour, b: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => Math.round(a[index] + (b[index] - a[index]) * share);
  return [part(0), part(1), part(2)];
}

/** Eight bits of red, green and blue, without filters. */
function png(colourAt: (x: number, y: number) => Colour): Uint8Array {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows.set(colourAt(x, y), y * (1 + WIDTH * 3) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
