import type { i18n } from 'i18next';
import type { Alert } from '../../contract/workstation/alerts.ts';

/** What a notification says. Read outside React, when an alert arrives. */
export function createAlertWords(strings: i18n) {
  return ({ kind, brandName, customerName, preview }: Alert) => ({
    title: strings.t(`notificationTitle.${kind}`, { ns: 'alerts', brand: brandName, customer: customerName }),
    body: preview,
  });
}
