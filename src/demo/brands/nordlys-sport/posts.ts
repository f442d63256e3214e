import type { SocialPost } from '../demo-brand.ts';

export const posts: readonly SocialPost[] = [
  {
    postId: 'first-snow',
    text: 'Første snøen har lagt seg på Hafjell! Hvem av dere har allerede fått preppet skiene?',
    video: false,
    comments: [
      {
        authorName: 'Trond B.',
        text: 'Hvor lang er ventetiden for skiprepp hos dere i Oslo akkurat nå?',
        thanks: 'Takk! Da kommer jeg innom i morgen.',
        breaksRules: false,
      },
      {
        authorName: 'kjop_billig_sko_24',
        text: 'SELGER SAMME SKO TIL HALV PRIS!!! Ikke handl hos disse tyvene, skriv til meg!!!',
        thanks: null,
        breaksRules: true,
      },
    ],
  },
  {
    postId: 'fjallet-film',
    text: 'Mia från butiken i Trondheim visar hur du packar för tre dagar på fjället.',
    video: true,
    comments: [
      {
        authorName: 'Lina Norberg',
        text: 'Vilken ryggsäck är det Mia har i filmen? Finns den i en mindre storlek?',
        language: 'sv-SE',
        thanks: 'Tack snälla!',
        breaksRules: false,
      },
    ],
  },
];
