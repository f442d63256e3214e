import type { BrandHandling } from '../../../contract/model/brand.ts';
import { intakeForms } from './intake-forms.ts';
import { openingHours } from './opening-hours.ts';
import { promises } from './promises.ts';
import { length, topics } from './topics.ts';

export const handling: BrandHandling = {
  mailbox: 'pomosch@dobraya-miska.example',
  escalation: {
    reasons: [
      { code: 'petUnwell', label: 'Животному стало плохо' },
      { code: 'productQuality', label: 'Партия корма под вопросом' },
      { code: 'refundAboveLimit', label: 'Возврат выше нашего предела' },
      { code: 'press', label: 'Журналисты или ведомства' },
    ],
    mailbox: 'komanda@dobraya-miska.example',
  },
  skipReasons: [
    { code: 'needsVet', label: 'Нужен ветеринарный диетолог' },
    { code: 'otherLanguage', label: 'Пишут на другом языке' },
    { code: 'shiftEnds', label: 'Моя смена заканчивается' },
  ],
  tags: ['кошки', 'собаки', 'доставка', 'подписка', 'срочно'],
  calendar: openingHours,
  promises,
  intakeForms,
  topics,
  length,
};
