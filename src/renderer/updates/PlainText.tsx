import { useTranslation } from 'react-i18next';
import { SafeText } from '../ui/SafeText.tsx';

/** A person's words in whatever language: line breaks kept, links safe, its direction its own. */
export function PlainText({ text }: { readonly text: string }) {
  const { t } = useTranslation('updates');
  return (
    <p dir="auto" className="isolate-text wrap-anywhere whitespace-pre-wrap">
      <SafeText text={text} hiddenCharacter={(code) => t('hiddenCharacter', { code })} />
    </p>
  );
}
