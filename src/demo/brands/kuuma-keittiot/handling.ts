import type { BrandHandling } from '../../../contract/model/brand.ts';
import { intakeForms } from './intake-forms.ts';
import { openingHours } from './opening-hours.ts';
import { promises } from './promises.ts';
import { length, topics } from './topics.ts';

export const handling: BrandHandling = {
  mailbox: 'asiakaspalvelu@kuuma-keittiot.example',
  escalation: {
    reasons: [
      { code: 'damageInquiry', label: 'Kuljetusvaurio, korvaus ratkaistava' },
      { code: 'planningError', label: 'Virhe keittiösuunnitelmassa' },
      { code: 'contract', label: 'Sopimus- tai laskuriita' },
      { code: 'press', label: 'Toimittaja tai viranomainen' },
    ],
    mailbox: 'tiimi@kuuma-keittiot.example',
    slack: true,
  },
  skipReasons: [
    { code: 'needsKitchenPlanner', label: 'Tarvitaan keittiösuunnittelija' },
    { code: 'otherLanguage', label: 'Asiakas kirjoittaa muulla kielellä' },
    { code: 'shiftEnds', label: 'Vuoroni päättyy' },
  ],
  tags: ['keittiö', 'sohvat', 'kuljetus', 'reklamaatio', 'kiireellinen'],
  calendar: openingHours,
  promises,
  intakeForms,
  topics,
  length,
};
