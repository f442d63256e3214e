import type { LengthLimit, TopicRule } from '../../../contract/model/conversation-topics.ts';

export const topics: TopicRule[] = [
  {
    code: 'petUnwell',
    label: 'Питомцу плохо',
    advice: 'Сразу к врачу; диагнозов не ставим. Потом передайте команде.',
    words: ['рвёт', 'рвот', 'судорог', 'не дышит', 'отравил', 'кровь в стуле'],
    response: 'urgent-vet',
  },
  {
    code: 'legal',
    label: 'Юридический вопрос',
    advice: 'Не оценивайте, кто виноват. Попросите написать на почту.',
    words: ['адвокат', 'юрист', 'роспотребнадзор', 'в суд', 'прокуратур'],
    response: 'in-writing',
  },
  {
    code: 'cooperation',
    label: 'Сотрудничество и работа',
    advice: 'На предложения и отклики в чате не отвечаем, ссылка есть на сайте.',
    words: ['сотрудничеств', 'блогер', 'вакансии', 'устроиться на работу'],
    response: null,
  },
];

export const length: LengthLimit = {
  messages: 40,
  minutes: 45,
  advice: 'Разговор затянулся: предложите звонок.',
  response: 'by-telephone',
};
