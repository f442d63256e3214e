import type { BrandChannel } from './brand-channel.ts';

export const dobrayaMiska: BrandChannel = {
  brandId: 'dobraya-miska',
  topic: 'Срочное для чата. Всё остальное – в #general',
  lead: { name: 'olga.sokolova', realName: 'Ольга Соколова' },
  colleague: { name: 'dmitry.orlov', realName: 'Дмитрий Орлов' },
  priceItemId: 'versta-adult.15.gov',
  urgent: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Неверная цена на сайте:* ${name} (${variant}) – сейчас показывается слишком дёшево. ` +
    `Правильная цена – *${price}*. Пожалуйста, не подтверждайте покупателям другую, пока я не напишу.`,
  corrected: ({ name, variant, price }) =>
    `<!here> :rotating_light: *Неверная цена на сайте:* ${name} (${variant}) – слишком дёшево *только в мобильной ` +
    `версии*. Правильная цена – *${price}*. Оформленные заказы отправляем по той цене, которую видел покупатель.`,
  answer: 'Разработчики уже чинят. Напишу сюда, как только цена станет правильной.',
  reassurance: 'Проверила: да, всё верно. Можно так и ответить покупателю.',
  chat: 'Коллеги, кто унёс весы со склада? :thinking_face: Утром стояли у стола упаковки.',
  notice: (colleague) =>
    'На эту неделю:\n' +
    '• В пятницу склад собирает заказы до 16:00\n' +
    '• Новая памятка по кормлению – <https://dobraya-miska.example/pamyatka|на сайте>\n' +
    `• По оптовым заказам отвечает ${colleague}`,
  mistaken: 'Не тот канал, извините. Удаляю.',
};
