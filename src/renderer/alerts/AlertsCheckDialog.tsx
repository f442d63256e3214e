import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { HostDescription } from '../../contract/workstation/profile.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { AlertsCheckModel, CheckAnswer } from './create-alerts-check.ts';

interface AlertsCheckDialogProps {
  readonly check: AlertsCheckModel;
  readonly platform: HostDescription['platform'];
}

/** Three steps, each with its own answer and, where it failed, what to do. */
export function AlertsCheckDialog({ check, platform }: AlertsCheckDialogProps) {
  const { t } = useTranslation('alerts');
  const { isOpen, permission, sound, notification } = useStore(check.store);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={check.close}
      title={t('check.title')}
      description={t('check.text')}
      closeLabel={t('understood')}
    >
      <ol className="flex flex-col gap-3 px-4 pb-4">
        <li>
          <Step title={t('check.permission')}>
            <span>{t(`check.permissions.${permission}`)}</span>
            {permission === 'default' ? (
              <Button size="small" onClick={() => void check.allow()}>
                {t('allow')}
              </Button>
            ) : null}
          </Step>
        </li>
        <li>
          <Step title={t('check.sound')}>
            <Button size="small" onClick={check.playSound}>
              {t('check.play')}
            </Button>
            <Answer
              answer={sound}
              yes={t('check.heard')}
              no={t('check.heardNothing')}
              advice={t(`check.soundAdvice.${platform}`)}
              onAnswer={check.heard}
            />
          </Step>
        </li>
        <li>
          <Step title={t('check.notification')}>
            <Button size="small" onClick={check.showNotification}>
              {t('check.show')}
            </Button>
            <Answer
              answer={notification}
              yes={t('check.saw')}
              no={t('check.sawNothing')}
              advice={t(`check.notificationAdvice.${platform}`)}
              onAnswer={check.saw}
            />
          </Step>
        </li>
      </ol>
    </Dialog>
  );
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h3 className="font-medium">{title}</h3>
      <div className="mt-1 flex flex-wrap items-center gap-2">{children}</div>
    </>
  );
}

interface AnswerProps {
  readonly answer: CheckAnswer;
  readonly yes: string;
  readonly no: string;
  readonly advice: string;
  readonly onAnswer: (reached: boolean) => void;
}

function Answer({ answer, yes, no, advice, onAnswer }: AnswerProps) {
  const { t } = useTranslation('alerts');
  switch (answer) {
    case 'untried':
      return null;
    case 'asked':
      return (
        <>
          <Button size="small" tone="primary" onClick={() => onAnswer(true)}>
            {yes}
          </Button>
          <Button size="small" onClick={() => onAnswer(false)}>
            {no}
          </Button>
        </>
      );
    case 'reached':
      return <span role="status">{t('check.works')}</span>;
    case 'missed':
      return (
        <p role="status" className="basis-full text-amber">
          {advice}
        </p>
      );
    default:
      return answer satisfies never;
  }
}
