import { useTranslation } from 'react-i18next';
import type { Status } from '../../contract/workstation/status.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useNow } from '../ui/use-now.ts';
import { type ConnectionWord, connectionWord, secondsToNextAttempt } from './connection-words.ts';

const dots: Record<ConnectionWord, string> = {
  starting: 'border-ink-faint',
  connected: 'border-green bg-green',
  // Half a dot and a ring: the state is told without colour as well.
  reconnecting: 'border-amber bg-linear-to-r from-amber from-50% to-transparent to-50%',
  disconnected: 'border-red',
  linkLost: 'border-red',
};

interface ConnectionStateProps {
  readonly status: Status | null;
  readonly linkLost: boolean;
  readonly onReconnectNow: () => void;
}

/** A dot and words; while there is trouble also when the next attempt is made. */
export function ConnectionState({ status, linkLost, onReconnectNow }: ConnectionStateProps) {
  const { t } = useTranslation('status');
  const word = connectionWord(status, linkLost);
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 whitespace-nowrap">
      <span
        aria-hidden
        className={classNames('size-2.5 shrink-0 rounded-full border-2 forced-color-adjust-none', dots[word])}
      />
      <span className="figures">
        <ConnectionWords status={status} word={word} />
      </span>
      {word === 'reconnecting' || word === 'disconnected' ? (
        <Button size="small" onClick={onReconnectNow}>
          {t('tryNow')}
        </Button>
      ) : null}
    </span>
  );
}

function ConnectionWords({
  status,
  word,
}: {
  readonly status: Status | null;
  readonly word: ConnectionWord;
}) {
  const { t } = useTranslation('status');
  if (status !== null && (word === 'reconnecting' || word === 'disconnected')) {
    return <TroubleWords status={status} word={word} />;
  }
  return t(word);
}

interface TroubleWordsProps {
  readonly status: Status;
  readonly word: 'reconnecting' | 'disconnected';
}

/** Apart, because only these words change every second. */
function TroubleWords({ status, word }: TroubleWordsProps) {
  const { t } = useTranslation('status');
  const seconds = secondsToNextAttempt(status, useNow());
  return seconds === null ? t(word) : t(`${word}In`, { seconds });
}
