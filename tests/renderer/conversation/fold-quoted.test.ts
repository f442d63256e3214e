import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldQuoted, lineCount } from '../../../src/renderer/conversation/email/fold-quoted.ts';

const quote = '> Hei Per,\n>\n> takk for at du skriver.\n';

describe('the quoted history is folded', () => {
  test.each([
    ['English', 'On Wed, 18 Nov 2026 at 09:12, Nordlys <hei@example.com> wrote:'],
    [
      'English over two lines',
      'On Wed, 18 Nov 2026 at 09:12, Nordlys Sport of Norway\n<hei@example.com> wrote:',
    ],
    ['Norwegian', 'ons. 18. nov. 2026 kl. 09:12 skrev Nordlys Sport <hei@example.com>:'],
    ['Swedish', 'Den ons 18 nov. 2026 kl 09:12 skrev Nordlys <hei@example.com>:'],
    ['Finnish', 'ke 18. marrask. 2026 klo 9.12 Kuuma (hei@example.com) kirjoitti:'],
    ['Polish', 'śr., 18 lis 2026 o 09:12 Luna <hej@example.com> napisał(a):'],
    ['Russian', 'ср, 18 нояб. 2026 г. в 09:12, Добрая <hi@example.com>:\n> пишет'],
    ['Russian verb', '18.11.2026 09:12, Добрая миска пишет:'],
    ['German', 'Am Mi., 18. Nov. 2026 um 09:12 Uhr schrieb Nordlys <hei@example.com>:'],
  ])('%s', (name, header) => {
    const { written, quoted } = foldQuoted(`Svar.\n\n${header}\n${quote}`);
    if (name === 'Russian') return expect(quoted).toContain(quote);
    expect(written.trimEnd()).toBe('Svar.');
    expect(quoted).toBe(`${header}\n${quote}`);
  });

  test('as Outlook copies it, below a divider or a head of its own, in any language', () => {
    const head =
      'Fra: Nordlys Sport <hei@example.com>\nSendt: onsdag 18. november 2026 09:12\nTil: Per Dahl\nEmne: Svar';
    for (const divider of ['', '-----Opprinnelig melding-----\n', '________________________________\n']) {
      const { written, quoted } = foldQuoted(`Takk!\n\n${divider}${head}\n\nHei Per`);
      expect(written).toBe('Takk!\n\n');
      expect(quoted).toBe(`${divider}${head}\n\nHei Per`);
    }
  });

  test('and counted as the reader counts its lines', () => {
    expect(lineCount(`${quote}\n\n`)).toBe(3);
  });
});

describe('nothing is folded', () => {
  test.each([
    ['without a quote', 'Hei,\nhvor er pakken min?\n'],
    ['between answers', '> Hvilken størrelse?\n39\n> Hvilken farge?\nBlå'],
    ['when there is nothing but the quote', quote],
    ['of a line that only sounds like a head', 'From: here to there is far\nwe walked'],
    ['of a list after a colon', 'Jeg skrev dette:\n- sko\n- jakke'],
  ])('%s', (_name, text) => {
    expect(foldQuoted(text)).toEqual({ written: text, quoted: '' });
  });
});

test('the two parts are the text, to the byte, whatever it is', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '>',
      '> a',
      '\r',
      'On 1 Nov Ida wrote:',
      '-----Original Message-----',
      'From: a',
      'To: b',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join('\n');
      const { written, quoted } = foldQuoted(text);
      expect(written + quoted).toBe(text);
    }),
  );
});

test('no text makes it slow: a stranger may write anything', () => {
  const texts = [
    `On ${'a '.repeat(16_000)}`,
    'On 1 a wrote\n'.repeat(2_500),
    'Op schreef a:x\n'.repeat(2_000),
    `${'-'.repeat(16_000)} ${'-'.repeat(16_000)}`,
    '\n'.repeat(32_000),
    '>\n'.repeat(16_000),
    'From: a\n'.repeat(4_000),
  ];
  const before = performance.now();
  for (const text of texts) foldQuoted(text);
  expect(performance.now() - before).toBeLessThan(1000);
});
