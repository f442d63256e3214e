import type { SocialPost } from '../demo-brand.ts';

export const posts: readonly SocialPost[] = [
  {
    postId: 'winter-paws',
    text: 'Реагенты уже на дорогах. Рассказываем, как сберечь лапы после прогулки.',
    video: false,
    comments: [
      {
        authorName: 'Инна и такса Боня',
        text: 'А ботинки для такс у вас бывают? У нас лапы короткие, всё сваливается.',
        thanks: 'Спасибо, закажем!',
        breaksRules: false,
      },
      {
        authorName: 'Павел Р.',
        text: 'Третий раз привозят не тот вкус. Вы вообще читаете заказ?',
        thanks: null,
        breaksRules: false,
      },
    ],
  },
  {
    postId: 'kitten-film',
    text: 'Котёнок дома: первая неделя. Смотрите новый ролик с нашим врачом.',
    video: true,
    comments: [
      {
        authorName: 'Света М.',
        text: 'Со скольки недель можно давать влажный корм? В ролике не расслышала.',
        thanks: 'Поняла, благодарю!',
        breaksRules: false,
      },
    ],
  },
];
