import { describe, expect, it } from 'vitest';
import { summariseBrands } from '../../../src/renderer/status/brand-summary.ts';
import {
  type ConnectionNews,
  type ConnectionWord,
  connectionNews,
  connectionWord,
  secondsToNextAttempt,
} from '../../../src/renderer/status/connection-words.ts';
import { brandStatus, status } from './brand-statuses.ts';

describe('the connection', () => {
  it('is what the core says, unless the core itself is lost', () => {
    expect([
      connectionWord(null, false),
      connectionWord(status(), false),
      connectionWord(status({ connectivity: 'disconnected' }), false),
      connectionWord(status(), true),
    ]).toEqual(['starting', 'connected', 'disconnected', 'linkLost']);
  });

  it('counts down to the next attempt in whole seconds and says nothing while trying', () => {
    const waiting = status({ connectivity: 'reconnecting', nextAttemptAt: 10_000 });
    expect([5_500, 9_999, 10_000, 11_000].map((now) => secondsToNextAttempt(waiting, now))).toEqual([
      5,
      1,
      null,
      null,
    ]);
    expect(secondsToNextAttempt(status({ connectivity: 'reconnecting' }), 0)).toBeNull();
  });

  it('is spoken of when it changes, but not when it comes about for the first time', () => {
    const words: ConnectionWord[] = [
      'starting',
      'reconnecting',
      'connected',
      'connected',
      'reconnecting',
      'disconnected',
      'connected',
      'linkLost',
    ];
    let said: ConnectionNews | null = null;
    const news = words.slice(1).map((word, index) => {
      const next = connectionNews(words[index] ?? word, word, said);
      said = next ?? said;
      return next;
    });
    expect(news).toEqual([
      null,
      null,
      null,
      'announceReconnecting',
      'announceDisconnected',
      'announceConnected',
      'announceLinkLost',
    ]);
  });
});

describe('the brands’ data', () => {
  const fresh = brandStatus('fresh');
  const stale = brandStatus('stale', { freshness: 'stale' });
  const expired = brandStatus('expired', { freshness: 'expired' });
  const downloading = brandStatus('downloading', { asOf: null, downloading: 0.4 });
  const waiting = brandStatus('waiting', { asOf: null, freshness: 'expired' });

  it('is summed up by the worst of it', () => {
    expect([
      summariseBrands([]),
      summariseBrands([fresh, fresh]),
      summariseBrands([fresh, stale, stale]),
      summariseBrands([fresh, stale, downloading]),
      summariseBrands([expired, stale, downloading]),
    ]).toEqual([
      { state: 'noBrands', count: 0 },
      { state: 'allFresh', count: 2 },
      { state: 'staleSome', count: 2 },
      { state: 'downloadingSome', count: 1 },
      { state: 'expiredSome', count: 1 },
    ]);
  });

  it('that was never downloaded is missing, not expired', () => {
    expect(summariseBrands([waiting])).toEqual({ state: 'downloadingSome', count: 1 });
  });
});
