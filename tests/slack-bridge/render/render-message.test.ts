import { describe, expect, test } from 'vitest';
import { SlackMessage } from '../../../src/slack-bridge/ports/slack-message.ts';
import { fingerprintOf, renderMessage } from '../../../src/slack-bridge/render/render-message.ts';

const names = {
  user: (id: string) => (id === 'U0ANNA' ? 'Anna' : null),
  channel: (id: string) => (id === 'C0URGENT' ? 'urgent' : null),
};
const message = (more: object) => SlackMessage.parse({ type: 'message', ts: '1700000000.000100', ...more });
const shown = (more: object) => renderMessage(message(more), names).text;
const text = (mrkdwn: string) => shown({ text: mrkdwn });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const rich = (...elements: object[]) => ({ blocks: [{ type: 'rich_text', elements }] });

describe('Slack’s markup as plain text', () => {
  test.each([
    ['<@U0ANNA> and <@U9|ben> and <@U8>', '@Anna and @ben and @U8'],
    ['see <#C0URGENT> and <#C9|board>', 'see #urgent and #board'],
    ['<!subteam^S1|@shop-team> <!subteam^S2>', '@shop-team @S2'],
    ['from <!date^1767225600^{date}|1 January> on', 'from 1 January on'],
    ['<https://a.example/x|the list>', 'the list (https://a.example/x)'],
    ['<https://a.example|a.example> <mailto:a@b.example|a@b.example>', 'https://a.example a@b.example'],
    ['5 &lt; 6 &amp;amp; more', '5 < 6 &amp; more'],
    [
      ':rotating_light: :flag-no: :+1::skin-tone-3: :our-logo: at 10:30:00',
      '🚨 🇳🇴 👍🏼 :our-logo: at 10:30:00',
    ],
    ['run `:smile: &lt;b&gt;`', 'run :smile: <b>'],
    ['5*3*2 stays', '5*3*2 stays'],
    ['*Wrong price:* pay _at least_ *_449 kr_*', 'Wrong price: pay at least 449 kr'],
    ['*ask <@U0ANNA>* at <https://a.example/_x_/y>', 'ask @Anna at https://a.example/_x_/y'],
    ['~499 kr~ 449 kr, sku a_b_c, 2 * 3 * 4', '~499 kr~ 449 kr, sku a_b_c, 2 * 3 * 4'],
    ['pay\u202E05,9 no\u200Bw', 'pay05,9 now'],
    ['', '[message without text]'],
  ])('%s → %s', (mrkdwn, expected) => {
    expect(text(mrkdwn)).toBe(expected);
  });

  test('shows lists, quotes and code of Slack’s own field', () => {
    const item = (words: string) => section({ type: 'text', text: words });
    const blocks = rich(
      section(
        { type: 'broadcast', range: 'here' },
        { type: 'text', text: ' new prices', style: { bold: true } },
        { type: 'text', text: ' 9 kr', style: { strike: true } },
      ),
      { type: 'rich_text_list', style: 'bullet', elements: [item('kettle'), item('pan')] },
      { type: 'rich_text_list', style: 'ordered', indent: 1, elements: [item('first')] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'as agreed' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'SKU 1 & 2' }] },
    );
    expect(shown({ text: 'summary', ...blocks })).toBe(
      '@here new prices~ 9 kr~\n• kettle\n• pan\n  1. first\n> as agreed\nSKU 1 & 2',
    );
  });

  test('names files, and reads attachments only where there are no other words', () => {
    const attachments = [{ title: 'Alarm', text: 'shop is down' }];
    expect(shown({ text: 'look', files: [{ name: 'prices.pdf' }], attachments })).toBe(
      'look\n[file: prices.pdf]',
    );
    expect(shown({ text: '', attachments })).toBe('Alarm\nshop is down');
  });

  test('notes who is called and which emoji were used', () => {
    expect(renderMessage(message({ text: '<!channel> :rotating_light: :own:' }), names)).toMatchObject({
      callsEverybody: true,
      emoji: ['rotating_light', 'own'],
    });
    expect(renderMessage(message({ text: '&lt;!channel&gt;' }), names).callsEverybody).toBe(false);
  });

  test('knows words again whatever people are called, and not after an edit', () => {
    const written = fingerprintOf(message({ text: 'ask <@U0ANNA|anna>' }));
    expect(fingerprintOf(message({ text: 'ask <@U0ANNA>', attachments: [{ title: 'preview' }] }))).toBe(
      written,
    );
    expect(fingerprintOf(message({ text: 'ask <@U0BEN>' }))).not.toBe(written);
  });
});
