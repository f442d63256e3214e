import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConnectionNews, type ConnectionWord, connectionNews } from './connection-words.ts';

/** Says aloud that the connection changed, once a change; the running countdown is not read. */
export function ConnectionAnnouncer({ word }: { readonly word: ConnectionWord }) {
  const { t } = useTranslation('status');
  const before = useRef(word);
  const [news, setNews] = useState<ConnectionNews | null>(null);
  useEffect(() => {
    const previous = before.current;
    before.current = word;
    setNews((said) => connectionNews(previous, word, said) ?? said);
  }, [word]);
  return (
    <span role="status" className="sr-only">
      {news === null ? '' : t(news)}
    </span>
  );
}
