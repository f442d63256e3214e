import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/Banner.tsx';
import type { SlackTrouble } from './slack-trouble.ts';

/** What went wrong and what to do, with Slack's own word where it said one. */
export function SlackTroubleBanner({ trouble }: { readonly trouble: SlackTrouble }) {
  const { t } = useTranslation('slack');
  const { code, detail } = trouble;
  const isCut = code === 'disconnected' || code === 'unreachable' || code === 'noAnswer';
  return (
    <Banner tone={isCut ? 'amber' : 'red'}>
      {detail.sentence ??
        t(`trouble.${code}`, {
          error: detail.error ?? '',
          needed: detail.needed ?? '',
          token: detail.token ?? '',
        })}
    </Banner>
  );
}
