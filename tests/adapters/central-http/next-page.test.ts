import { expect, test } from 'vitest';
import { nextPageOf } from '../../../src/adapters/central-http/next-page.ts';

const asked = new URL('https://central.example/polydesk/v1/brands/kuuma/pack?limit=10');

test.each([
  ['a place relative to the address', '<?after=priceItem%2Fa%26b&limit=10>; rel="next"', 'priceItem/a&b'],
  ['a path', '</v1/brands/kuuma/pack?after=12>; rel=next', '12'],
  ['a whole address, which is not followed', '<https://elsewhere.example/?after=7>; rel="next"', '7'],
  ['one link among others', '<?after=1>; rel="first", <?after=9>; title="more"; rel="next"; x=y', '9'],
  ['no link', null, null],
  ['a link of another kind', '<?after=1>; rel="prev"', null],
  ['a link without a place', '<?limit=10>; rel="next"', null],
  ['a place longer than places are', `<?after=${'x'.repeat(201)}>; rel="next"`, null],
  ['no address', '<http://[>; rel="next"', null],
  ['something else', 'rel="next"; after=1', null],
])('%s says where the next page begins, or nothing', (_what, link, place) => {
  expect(nextPageOf(link, asked)).toBe(place);
});
