import { describe, expect, test } from 'vitest';
import type { CannedResponse } from '../../../src/contract/model/brand-pack.ts';
import type { ImportReading } from '../../../src/knowledge-import/read-import.ts';
import { readResponses } from '../../../src/knowledge-import/responses/read-responses.ts';
import { importOf, NOW } from '../import-input.ts';

const read = (files: Readonly<Record<string, string | Uint8Array>>) =>
  readResponses(importOf('responses', files));
const readJson = (value: unknown) => read({ 'export.json': JSON.stringify(value) });

function responsesIn(reading: ImportReading): CannedResponse[] {
  return reading.rows.flatMap(({ row }) => (row.kind === 'cannedResponse' ? [row.row] : []));
}

const confirmed = { verifiedAt: NOW, verifyEveryDays: 30 };

describe('exports of other tools', () => {
  test('Chatwoot’s canned responses keep their short code, and its names become ours', async () => {
    const reading = await readJson([
      {
        id: 7,
        account_id: 1,
        short_code: 'Hello There',
        content: 'Hi {{contact.first_name}}, {{ agent.name }} here.',
      },
    ]);
    expect(reading.format).toBe('chatwoot');
    expect(responsesIn(reading)).toEqual([
      {
        responseId: '7',
        shortcut: 'hello-there',
        title: 'Hello There',
        body: 'Hi {{customer}}, {{agent}} here.',
        category: '',
        ...confirmed,
      },
    ]);
    expect(reading.warnings.map(({ code }) => code)).toEqual(['shortcutChanged']);
  });

  test('Chatwoot’s macros give their message, and name what else they do', async () => {
    const reading = await readJson({
      payload: [
        {
          id: 3,
          name: 'Close as spam',
          actions: [
            { action_name: 'send_message', action_params: ['This chat is closed.'] },
            { action_name: 'add_label', action_params: ['spam', 'closed'] },
          ],
        },
      ],
    });
    expect(responsesIn(reading)).toEqual([
      {
        responseId: 'macro-3',
        shortcut: 'close-as-spam',
        title: 'Close as spam',
        body: 'This chat is closed.',
        category: '',
        actions: [{ name: 'add_label', value: 'spam, closed' }],
        ...confirmed,
      },
    ]);
  });

  test('Zendesk’s macros give the comment, the category from their title, and leave inactive ones out', async () => {
    const reading = await readJson({
      macros: [
        {
          id: 25,
          title: 'Returns::Too late',
          active: true,
          actions: [
            {
              field: 'comment_value_html',
              value: '<p>Dear {{ticket.requester.first_name}},</p><p>30 days have passed.<br>Sorry</p>',
            },
            { field: 'status', value: 'solved' },
          ],
        },
        {
          id: 26,
          title: 'Old',
          active: false,
          actions: [{ field: 'comment_value', value: ['channel:all', 'x'] }],
        },
      ],
      count: 2,
    });
    expect(reading.format).toBe('zendesk');
    expect(responsesIn(reading)).toEqual([
      {
        responseId: '25',
        shortcut: 'too-late',
        title: 'Too late',
        body: 'Dear {{customer}},\n\n30 days have passed.\nSorry',
        category: 'Returns',
        actions: [{ name: 'status', value: 'solved' }],
        ...confirmed,
      },
    ]);
    expect(reading.warnings.map(({ code }) => code)).toEqual(['actionsByHand', 'inactive']);
  });

  test('Gorgias’ macros give the reply of setResponseText', async () => {
    const reading = await readJson({
      data: [
        {
          id: 11,
          name: 'Where is my order',
          language: 'en',
          actions: [
            {
              name: 'setResponseText',
              arguments: { body_text: 'Hi {{ticket.customer.firstname}}!', body_html: '<b>Hi</b>' },
            },
            { name: 'addTags', arguments: { tags: 'wismo' } },
          ],
        },
      ],
    });
    expect(reading.format).toBe('gorgias');
    expect(responsesIn(reading)[0]).toMatchObject({
      body: 'Hi {{customer}}!',
      actions: [{ name: 'addTags', value: 'wismo' }],
    });
  });
});

describe('lists written by hand', () => {
  test('a YAML map of shortcuts to texts or records, with the line of each', async () => {
    const reading = await read({
      'macros.yaml':
        '# ours\nmoi: Hei {{customer}}!\ntoimitus:\n  title: Toimitusaika\n  text: |\n    Kaksi viikkoa.\n  folder: Toimitus\n',
    });
    expect(reading.format).toBe('yaml');
    expect(
      responsesIn(reading).map(({ shortcut, title, body, category }) => ({
        shortcut,
        title,
        body,
        category,
      })),
    ).toEqual([
      { shortcut: 'moi', title: 'moi', body: 'Hei {{customer}}!', category: '' },
      { shortcut: 'toimitus', title: 'Toimitusaika', body: 'Kaksi viikkoa.', category: 'Toimitus' },
    ]);
    expect(reading.rows.map(({ line }) => line)).toEqual([2, 3]);
  });

  test('a table with headers in the brand’s language', async () => {
    const reading = await read({
      'valmiit.csv': 'Shortcut;Otsikko;Vastaus\nmoi;Tervehdys;"Hei, {{customer}}!"\n;;\nhuono;Tyhjä;\n',
    });
    expect(reading.problem).toBeNull();
    expect(responsesIn(reading).map(({ shortcut, title, body }) => [shortcut, title, body])).toEqual([
      ['moi', 'Tervehdys', 'Hei, {{customer}}!'],
    ]);
    expect(reading.refused.map(({ line, code }) => [line, code])).toEqual([[4, 'empty']]);
  });

  test('letters of any alphabet make a shortcut, and a taken one gets a number', async () => {
    const reading = await readJson([
      { id: 'a', title: 'Возврат товара', body: 'Да.' },
      { id: 'b', title: 'Возврат товара', body: 'Нет.' },
    ]);
    expect(responsesIn(reading).map(({ responseId, shortcut }) => [responseId, shortcut])).toEqual([
      ['a', 'возврат-товара'],
      ['b', 'возврат-товара-2'],
    ]);
  });
});

describe('what cannot be used', () => {
  test('names that nothing can fill in refuse the response, naming them', async () => {
    const reading = await readJson([
      { title: 'Order', body: 'Order {{ticket.id}} {% if x %}y{% endif %}' },
      { title: 'Ok', body: 'Ok.' },
    ]);
    expect(responsesIn(reading)).toHaveLength(1);
    expect(reading.refused).toMatchObject([
      { line: 1, code: 'placeholderUnknown', value: '{{ticket.id}} {% … %}' },
    ]);
  });

  test('a promise is kept by its code, and refused when the brand makes no such promise', async () => {
    const complaint = {
      code: 'complaint',
      label: 'Reklamaatio',
      hours: 24,
      counts: 'openDays',
      sentence: 'Vastaamme {{within}}.',
    } as const;
    const items = [
      { title: 'Known', body: 'Kiitos! {{ promise:complaint }}' },
      { title: 'Unknown', body: 'Kiitos! {{promise:tomorrow}}' },
    ];
    const input = importOf('responses', { 'responses.json': JSON.stringify(items) });
    const brand = { ...input.brand, handling: { promises: [complaint] } };
    const reading = await readResponses({ ...input, brand });
    expect(responsesIn(reading).map(({ body }) => body)).toEqual(['Kiitos! {{promise:complaint}}']);
    expect(reading.refused).toMatchObject([{ code: 'placeholderUnknown', value: '{{promise:tomorrow}}' }]);
    expect(reading.refused[0]?.sentence).toContain('{{brand}}, and {{promise:complaint}} can be filled in');
  });

  test.each([
    ['text that is too long', { title: 'Long', body: 'x'.repeat(4001) }, 'tooLong'],
    ['no text', { title: 'Nothing', body: ' ' }, 'empty'],
    ['nothing to call it by', { body: '!!!' }, 'noName'],
  ])('%s is refused and the others stay', async (_what, item, code) => {
    const reading = await readJson([item, { title: 'Ok', body: 'Ok.' }]);
    expect(responsesIn(reading).map(({ title }) => title)).toEqual(['Ok']);
    expect(reading.refused.map((line) => line.code)).toEqual([code]);
  });

  test('the same key twice: the later counts, the earlier is listed', async () => {
    const reading = await readJson([
      { id: 1, short_code: 'a', content: 'Old.' },
      { id: 1, short_code: 'a', content: 'New.' },
    ]);
    expect(responsesIn(reading).map(({ shortcut, body }) => [shortcut, body])).toEqual([['a', 'New.']]);
    expect(reading.duplicates.map(({ line }) => line)).toEqual([1]);
  });

  test.each([
    ['broken JSON', 'a.json', '{"macros": ['],
    ['a number', 'a.json', '42'],
    ['broken YAML', 'a.yaml', 'a: [b'],
    [
      'aliases without end',
      'a.yaml',
      `a: &a [x]\n${Array.from({ length: 12 }, (_, n) => `b${n}: &b${n} [${`*${n ? `b${n - 1}` : 'a'}, `.repeat(9)}]`).join('\n')}`,
    ],
    ['a list of other things', 'a.json', '[{"colour":"red"}]'],
    ['deep nesting', 'a.json', '['.repeat(100_000)],
  ])('%s says that it is not understood', async (_what, path, content) => {
    expect((await read({ [path]: content })).problem?.code).toBe('notUnderstood');
  });
});
