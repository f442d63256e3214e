import type { SocialPost } from '../demo-brand.ts';

export const posts: readonly SocialPost[] = [
  {
    postId: 'autumn-sofas',
    text: 'Uudet syysvärit ovat saapuneet: metsänvihreä, terrakotta ja kaurapuuro. Kumpi sopisi sinun olohuoneeseesi?',
    video: false,
    comments: [
      {
        authorName: 'Riikka M.',
        text: 'Onko tuota terrakottaa saatavilla myös kulmasohvaan vai vain kahden istuttavaan?',
        thanks: 'Kiitos, tulemme viikonloppuna katsomaan!',
        breaksRules: false,
      },
      {
        authorName: 'Jari Koskela',
        text: 'Tilasin elokuussa ja vieläkään ei näy. Vastaako teillä kukaan puhelimeen?',
        thanks: null,
        breaksRules: false,
      },
    ],
  },
  {
    postId: 'kitchen-film',
    text: 'Näin vanha rintamamiestalon keittiö muuttui kahdessa viikossa. Katso koko video!',
    video: true,
    comments: [
      {
        authorName: 'Satu ja Olli',
        text: 'Upea! Kuinka kauan suunnittelu kesti ennen kuin remontti alkoi?',
        thanks: 'Kiitos tiedosta 😊',
        breaksRules: false,
      },
    ],
  },
];
