import type { SocialPost } from '../demo-brand.ts';

export const posts: readonly SocialPost[] = [
  {
    postId: 'winter-hands',
    text: 'Mróz za oknem, a dłonie gładkie jak latem? Trzy kroki, które naprawdę działają.',
    video: false,
    comments: [
      {
        authorName: 'Beata z Gdyni',
        text: 'Czy ten krem nada się też przy egzemie? Boję się zapachu.',
        thanks: 'Dziękuję, spróbuję próbki.',
        breaksRules: false,
      },
      {
        authorName: 'Ola K.',
        text: 'Kupiłam zestaw miesiąc temu i dalej czekam na gratis z promocji…',
        thanks: null,
        breaksRules: false,
      },
    ],
  },
  {
    postId: 'morning-film',
    text: 'Poranna pielęgnacja w pięć minut – zobacz film z naszą kosmetolożką Anią.',
    video: true,
    comments: [
      {
        authorName: 'mama_dwojki',
        text: 'A filtr przed czy po serum? W filmie trochę za szybko 🙂',
        thanks: 'Super, dzięki!',
        breaksRules: false,
      },
    ],
  },
];
