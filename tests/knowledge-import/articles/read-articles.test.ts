import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/contract/model/brand-pack.ts';
import { readArticles } from '../../../src/knowledge-import/articles/read-articles.ts';
import type { ImportReading } from '../../../src/knowledge-import/read-import.ts';
import { importOf, NOW } from '../import-input.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PNG_ID = 'image:[0-9a-f]{64}';

function articlesIn(reading: ImportReading): Article[] {
  return reading.rows.flatMap(({ row }) => (row.kind === 'article' ? [row.row] : []));
}

const read = (files: Readonly<Record<string, string | Uint8Array>>) =>
  readArticles(importOf('articles', files));

describe('a folder of Markdown', () => {
  test('gives an article for every page, with what its front matter says', async () => {
    const reading = await read({
      'palautukset.md':
        '---\ntitle: Palautukset\ncategory: Toimitus\ntags: [palautus, vaihto]\nowner: Sofia\n' +
        'verified: 2026-11-01\nverify_every: 2w\nskus: KP-1, KP-2\nurl: https://kuuma.example/palautukset\n---\n' +
        '# Palautukset\n\n30 päivän **palautusoikeus**.\n',
    });
    expect(reading.problem).toBeNull();
    expect(articlesIn(reading)).toEqual([
      {
        articleId: 'palautukset',
        title: 'Palautukset',
        body: '30 päivän **palautusoikeus**.',
        category: 'Toimitus',
        keywords: ['palautus', 'vaihto'],
        verifiedAt: Date.UTC(2026, 9, 31, 22),
        verifyEveryDays: 14,
        owner: 'Sofia',
        skus: ['KP-1', 'KP-2'],
        url: 'https://kuuma.example/palautukset',
      },
    ]);
  });

  test('takes the title from the first heading, else from the file’s name, and the moment of import as confirmation', async () => {
    const reading = await read({ 'a.md': '# Delivery\n\nTwo days.', 'opening-hours.md': 'Nine to five.' });
    const found = articlesIn(reading).map(({ title, body, verifiedAt }) => ({ title, body, verifiedAt }));
    expect(found).toEqual([
      { title: 'Delivery', body: 'Two days.', verifiedAt: NOW },
      { title: 'opening hours', body: 'Nine to five.', verifiedAt: NOW },
    ]);
  });

  test('turns links between pages into links between articles, however they are written', async () => {
    const reading = await read({
      'faq/returns.md':
        'See [delivery](../delivery.md#cost), [the same](/delivery), [index][i] and [out](https://x.example/a).\n\n[i]: ./index.html\n',
      'faq/index.md': 'Questions.',
      'delivery.md': 'Two days.',
    });
    const body = articlesIn(reading).find(({ articleId }) => articleId.startsWith('faq-returns'))?.body;
    expect(body).toMatch(
      /^See \[delivery\]\(article:delivery\), \[the same\]\(article:delivery\), \[index\]\(article:faq-index-[0-9a-f]{8}\) and \[out\]\(https:\/\/x.example\/a\)\.$/,
    );
    expect(reading.warnings).toEqual([]);
  });

  test('keeps the text of a link that leads nowhere or is dangerous, and says so', async () => {
    const reading = await read({
      'a.md': 'A [lost page](gone.md), [a trap](javascript:alert(1)), [a file](file:///etc/passwd).',
    });
    expect(articlesIn(reading)[0]?.body).toBe('A lost page, a trap, a file.');
    expect(reading.warnings.map(({ code, value }) => [code, value])).toEqual([
      ['linkLost', 'gone.md'],
      ['linkLost', 'javascript:alert(1)'],
      ['linkLost', 'file:///etc/passwd'],
    ]);
  });

  test('takes pictures in by their content, once each', async () => {
    const reading = await read({
      'faq/a.md': '![Size chart](../img/size%20chart.png) and again ![it](../img/size%20chart.png)',
      'img/size chart.png': PNG,
    });
    expect(articlesIn(reading)[0]?.body).toMatch(
      new RegExp(`^!\\[Size chart\\]\\(${PNG_ID}\\) and again !\\[it\\]\\(${PNG_ID}\\)$`),
    );
    expect(reading.images.map(({ mime, bytes }) => [mime, bytes.length])).toEqual([
      ['image/png', PNG.length],
    ]);
  });

  test('keeps the description of a picture that is missing, remote, too large or no picture', async () => {
    const reading = await read({
      'a.md': '![one](gone.png) ![two](https://x.example/y.png) ![three](big.png) ![four](script.png)',
      'big.png': Buffer.concat([PNG, Buffer.alloc(1024 * 1024)]),
      'script.png': '<svg onload="alert(1)"/>',
    });
    expect(articlesIn(reading)[0]?.body).toBe('one two three four');
    expect(reading.warnings.map(({ code }) => code)).toEqual([
      'imageMissing',
      'imageMissing',
      'imageTooLarge',
      'imageNotShowable',
    ]);
  });

  test('keeps nothing of HTML inside Markdown but its text', async () => {
    const reading = await read({
      'a.md': 'Before <script>alert(1)</script> after\n\n<div onclick="x()">\nBlock\n</div>\n',
    });
    const body = articlesIn(reading)[0]?.body ?? '';
    expect(body).not.toMatch(/<|onclick/);
    expect(body).toContain('Before');
    expect(body).toContain('Block');
  });

  test('leaves drafts out, refuses pages without text, and lists the earlier of two with one id', async () => {
    const reading = await read({
      'draft.md': '---\ndraft: true\n---\nNot yet.',
      'empty.md': '# Only a heading\n',
      'one.md': '---\nid: same\n---\nOne.',
      'two.md': '---\nid: same\n---\nTwo.',
    });
    expect(articlesIn(reading).map(({ articleId, body }) => [articleId, body])).toEqual([['same', 'Two.']]);
    expect(reading.warnings.map(({ code, file }) => [code, file])).toEqual([['draft', 'draft.md']]);
    expect(reading.refused.map(({ code, file }) => [code, file])).toEqual([['empty', 'empty.md']]);
    expect(reading.duplicates.map(({ file }) => file)).toEqual(['one.md']);
  });

  test('says what is wrong with front matter and reads the page without it', async () => {
    const reading = await read({
      'a.md': '---\ntitle: [open\n---\nText.',
      'b.md': '---\nverified: last spring\nverify_every: often\nurl: http://plain.example\n---\nText.',
    });
    expect(articlesIn(reading).map(({ body }) => body)).toEqual(['Text.', 'Text.']);
    expect(reading.warnings.map(({ file, code }) => [file, code])).toEqual([
      ['a.md', 'frontMatterUnreadable'],
      ['b.md', 'dateNotUnderstood'],
      ['b.md', 'intervalNotUnderstood'],
      ['b.md', 'addressUnusable'],
    ]);
  });

  test('an alias that would grow without end is no front matter', async () => {
    const bomb = Array.from(
      { length: 20 },
      (_, n) => `k${n}: &a${n} [${'*a'.concat(String(n - 1), ', ').repeat(n ? 9 : 0)}x]`,
    );
    const reading = await read({ 'a.md': `---\n${bomb.join('\n')}\n---\nText.` });
    expect(articlesIn(reading)).toHaveLength(1);
  });

  test('bytes in an unknown encoding are refused with what to do', async () => {
    const reading = await read({ 'a.md': Buffer.from([0x50, 0xf6, 0x79, 0x74, 0xe4]) });
    expect(reading.problem).toEqual({
      code: 'encodingUnknown',
      file: 'a.md',
      sentence: 'The file is neither UTF-8 nor UTF-16. Save it as UTF-8 and import it again.',
    });
  });

  test('a folder without pages says what to choose', async () => {
    const reading = await read({ 'a.docx': 'x' });
    expect(reading.problem?.code).toBe('notUnderstood');
  });
});

describe('an HTML export', () => {
  test('becomes one article for each heading of the highest level', async () => {
    const reading = await read({
      'help.html':
        '<!doctype html><title>Help</title><nav>Menu</nav><h1>Delivery</h1><p>Two <b>days</b>.</p><h2>Cost</h2>' +
        '<ul><li>Home: 5 €</li></ul><h1>Returns</h1><table><tr><th>Days</th></tr><tr><td>30</td></tr></table>' +
        `<p><img src="data:image/png;base64,${PNG.toString('base64')}" alt="Chart"></p>`,
    });
    const articles = articlesIn(reading);
    expect(articles.map(({ title }) => title)).toEqual(['Delivery', 'Returns']);
    expect(articles[0]?.body).toBe('Two **days**.\n\n## Cost\n\n- Home: 5 €');
    expect(articles[1]?.body).toMatch(/\| Days \|/);
    expect(articles[1]?.body).toMatch(new RegExp(`!\\[Chart\\]\\(${PNG_ID}\\)`));
    expect(reading.format).toBe('html');
  });

  test('never carries scripts or handlers over', async () => {
    const reading = await read({
      'a.html':
        '<h1>A</h1><p onclick="x()">Text <a href="javascript:x()">link</a></p><script>alert(1)</script><iframe src="https://x"></iframe>',
    });
    expect(articlesIn(reading)[0]?.body).toBe('Text link');
  });
});
