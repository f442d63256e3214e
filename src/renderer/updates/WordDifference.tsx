import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SafeText } from '../ui/SafeText.tsx';
import { wordDifference } from './word-difference.ts';

/** A text with what was taken out of it and put into it: struck through, underlined, and said to those who hear it. */
export function WordDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('updates');
  const pieces = useMemo(() => wordDifference(before, after), [before, after]);
  const hiddenCharacter = (code: string) => t('hiddenCharacter', { code });
  return (
    <p dir="auto" className="isolate-text wrap-anywhere whitespace-pre-wrap">
      {pieces.map(({ kind, text }, index) => {
        const key = `${index}-${kind}`;
        const words = <SafeText text={text} hiddenCharacter={hiddenCharacter} />;
        switch (kind) {
          case 'same':
            return <span key={key}>{words}</span>;
          case 'added':
            return (
              <ins key={key} className="ml-0.5 bg-green-soft decoration-2 underline-offset-3">
                <span className="sr-only">{t('added')}</span>
                {words}
              </ins>
            );
          case 'removed':
            return (
              <del key={key} className="text-ink-muted">
                <span className="sr-only">{t('removed')}</span>
                {words}
                <span className="sr-only">{t('endOf')}</span>
              </del>
            );
          default:
            return kind satisfies never;
        }
      })}
    </p>
  );
}
