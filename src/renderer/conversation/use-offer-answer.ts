import { useEffect, useRef, useState } from 'react';
import type { MessageView } from '../../contract/workstation/conversations.ts';
import { eventCodeOf } from './event-codes.ts';

export interface OfferAnswer {
  readonly code: 'transferDeclined' | 'transferTimedOut' | 'transferAccepted';
  readonly message: MessageView;
}

/** What became of an offer while this pane was open, until it is put away. */
export function useOfferAnswer(messages: readonly MessageView[]): {
  readonly answer: OfferAnswer | null;
  readonly putAway: () => void;
} {
  const [answer, setAnswer] = useState<OfferAnswer | null>(null);
  const newest = messages.findLast(({ kind }) => kind === 'event');
  const known = useRef(newest?.messageId);
  useEffect(() => {
    if (!newest || newest.messageId === known.current) return;
    known.current = newest.messageId;
    const code = eventCodeOf(newest.text);
    const isAnswer =
      code === 'transferDeclined' || code === 'transferTimedOut' || code === 'transferAccepted';
    setAnswer(isAnswer ? { code, message: newest } : null);
  }, [newest]);
  return { answer, putAway: () => setAnswer(null) };
}
