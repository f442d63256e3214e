import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventParser, type ServerSentEvent } from '../../src/customer-chat/server-sent-events.ts';

function parse(...chunks: readonly string[]): readonly ServerSentEvent[] {
  const events: ServerSentEvent[] = [];
  const feed = createEventParser((event) => events.push(event));
  for (const chunk of chunks) feed(chunk);
  return events;
}

describe('the event stream parser', () => {
  it('reads names and data, and joins several lines of data', () => {
    expect(parse('event: message\ndata: {"a":\ndata: 1}\n\ndata:plain\n\n')).toEqual([
      { event: 'message', data: '{"a":\n1}' },
      { event: 'message', data: 'plain' },
    ]);
  });

  it('ignores comments, unknown fields, ids, retries, and events without data', () => {
    expect(parse(': hello\nid: 7\nretry: 10\nfoo: bar\nevent: ping\n\nevent\ndata\n\n')).toEqual([
      { event: 'message', data: '' },
    ]);
  });

  it('drops a byte order mark and removes only one space after the colon', () => {
    expect(parse('\uFEFFdata:  two\n\n')).toEqual([{ event: 'message', data: ' two' }]);
  });

  it('holds back an event that is not finished', () => {
    expect(parse('data: half\n')).toEqual([]);
  });

  it('gives the same events wherever the stream is cut, with any kind of line end', () => {
    const line = fc.constantFrom('data: ä€', 'data:', ': c', 'event: x', '', 'data: a:b', 'retry: 1');
    const end = fc.constantFrom('\n', '\r', '\r\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end)), fc.array(fc.nat(200)), (lines, cuts) => {
        const text = `${lines.flat().join('')}data: last\n\n`;
        const places = [...cuts, text.length].filter((cut) => cut <= text.length).sort((a, b) => a - b);
        const chunks = places.map((place, index) => text.slice(places[index - 1] ?? 0, place));
        expect(parse(...chunks)).toEqual(parse(text));
        expect(parse(text).at(-1)).toEqual({
          event: expect.any(String),
          data: expect.stringContaining('last'),
        });
      }),
    );
  });
});
