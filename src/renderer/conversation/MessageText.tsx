import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { SafeText } from '../ui/SafeText.tsx';

/** What somebody wrote: plain text with its line breaks, safe links, and hidden characters made visible. */
export const MessageText = memo(function MessageText({ text }: { readonly text: string }) {
  const { t } = useTranslation('conversation');
  return (
    <p dir="auto" className="isolate-text text-base wrap-anywhere whitespace-pre-wrap">
      <SafeText text={text} hiddenCharacter={(code) => t('hiddenCharacter', { code })} />
    </p>
  );
});
