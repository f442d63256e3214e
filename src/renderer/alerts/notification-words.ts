import type { TFunction } from 'i18next';
import type { Alert, Notice } from '../../contract/workstation/alerts.ts';

interface Words {
  readonly title: string;
  readonly body: string;
}

/** An alert without a customer's name is one that others may read from a locked screen. */
export function notificationWords(t: TFunction<'alerts'>, alert: Alert): Words {
  const { kind, brandName, customerName, preview } = alert;
  if (customerName === '') return { title: brandName, body: preview || t(`notificationBody.${kind}`) };
  return {
    title: t(`notificationTitle.${kind}`, { brand: brandName, customer: customerName }),
    body: preview,
  };
}

export function noticeWords(t: TFunction<'alerts'>, notice: Notice): Words {
  switch (notice.type) {
    case 'summary': {
      const brands = t('brands', { count: notice.brands });
      return { title: 'Polydesk', body: t('summary', { count: notice.conversations, brands }) };
    }
    case 'trial':
      return { title: 'Polydesk', body: t('trial') };
    default:
      return notice satisfies never;
  }
}
