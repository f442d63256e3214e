import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { textParts } from './text-parts.ts';

/** What somebody wrote: plain text with its line breaks, safe links, and hidden characters made visible. */
export const MessageText = memo(function MessageText({ text }: { readonly text: string }) {
  const { t } = useTranslation('conversation');
  let offset = 0;
  return (
    <p dir="auto" className="isolate-text text-base wrap-anywhere whitespace-pre-wrap">
      {textParts(text).map((part) => {
        const key = offset;
        offset += part.kind === 'hidden' ? 1 : part.text.length;
        switch (part.kind) {
          case 'text':
            return part.text;
          case 'link':
            return (
              <a
                key={key}
                href={part.href}
                title={part.href}
                target="_blank"
                rel="noopener noreferrer"
                className="isolate-text text-accent underline decoration-from-font underline-offset-2"
              >
                {part.text}
              </a>
            );
          case 'hidden':
            return (
              <span
                key={key}
                title={t('hiddenCharacter', { code: part.code })}
                className="mx-0.5 inline-block rounded-sm border border-line-strong px-1 align-middle font-mono text-xs leading-4 text-amber"
              >
                {part.code}
              </span>
            );
          default:
            return part satisfies never;
        }
      })}
    </p>
  );
});
