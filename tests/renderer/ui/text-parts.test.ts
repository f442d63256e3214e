import { expect, test } from 'vitest';
import { textParts } from '../../../src/renderer/ui/text-parts.ts';

test('only https and mailto become links, exactly as written', () => {
  expect(textParts('see https://example.com/a?b=c, or ida@example.com.')).toEqual([
    { kind: 'text', text: 'see ' },
    { kind: 'link', text: 'https://example.com/a?b=c', href: 'https://example.com/a?b=c' },
    { kind: 'text', text: ', or ' },
    { kind: 'link', text: 'ida@example.com', href: 'mailto:ida@example.com' },
    { kind: 'text', text: '.' },
  ]);
});

test.each([
  'http://example.com',
  'javascript:alert(1)',
  'ftp://example.com/x',
  '//example.com',
  'data:text/html,x',
  'file:///etc/passwd',
  'example.com',
])('%s stays text', (text) => {
  expect(textParts(text).every((part) => part.kind === 'text')).toBe(true);
});

test('a link to letters that look like others shows where it goes', () => {
  const [link] = textParts('https://аpple.com');
  expect(link).toMatchObject({ kind: 'link', href: expect.stringMatching(/^https:\/\/xn--/) });
});

test('characters that hide or turn the text are named', () => {
  expect(textParts('evil\u202Etxt.exe\u200B!')).toEqual([
    { kind: 'text', text: 'evil' },
    { kind: 'hidden', code: 'U+202E' },
    { kind: 'text', text: 'txt.exe' },
    { kind: 'hidden', code: 'U+200B' },
    { kind: 'text', text: '!' },
  ]);
});

test('line breaks, tabs, families, flags and joined scripts are left alone', () => {
  const text = 'one\r\ntwo\tthree 👩‍👩‍👧 👍🏽‍ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 می‌خواهم';
  expect(textParts(text)).toEqual([{ kind: 'text', text }]);
});

test('joiners and tags without what they join are named', () => {
  expect(textParts('a\u200Db\u{E0041}')).toEqual([
    { kind: 'text', text: 'a' },
    { kind: 'hidden', code: 'U+200D' },
    { kind: 'text', text: 'b' },
    { kind: 'hidden', code: 'U+E0041' },
  ]);
});

test('the parts hold the whole text', () => {
  const text = 'שלום https://example.com/שלום and <b>not html</b> & more';
  const whole = textParts(text)
    .map((part) => (part.kind === 'hidden' ? '' : part.text))
    .join('');
  expect(whole).toBe(text);
});
