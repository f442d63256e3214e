import { memo, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageText } from '../MessageText.tsx';
import { foldQuoted, lineCount } from './fold-quoted.ts';

/** What an e-mail says; the history quoted below it stays folded until it is asked for. */
export const EmailText = memo(function EmailText({ text }: { readonly text: string }) {
  const { t } = useTranslation('conversation');
  const id = useId();
  const [shown, setShown] = useState(false);
  const { written, quoted } = useMemo(() => foldQuoted(text), [text]);
  if (quoted === '') return <MessageText text={text} />;
  return (
    <>
      <MessageText text={written.trimEnd()} />
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
        className="mt-1 inline-flex min-h-6 items-center rounded-md border border-line-strong bg-surface px-2 text-xs text-ink-muted hover:bg-hover"
      >
        {t(shown ? 'email.hideQuoted' : 'email.showQuoted', { count: lineCount(quoted) })}
      </button>
      <div id={id} className="mt-1 border-l-2 border-line-strong pl-2 text-ink-muted empty:hidden">
        {shown ? <MessageText text={quoted} /> : null}
      </div>
    </>
  );
});
