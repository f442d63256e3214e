import type { SocialPost } from '../demo-brand.ts';

export const posts: readonly SocialPost[] = [
  {
    postId: 'crab-season',
    text: 'Dressed crab is back on the menu, landed forty steps from our kitchen door.',
    video: false,
    comments: [
      {
        authorName: 'Nigel P.',
        text: 'Is the crab on at lunchtime as well, or evenings only?',
        thanks: 'Perfect, see you Thursday.',
        breaksRules: false,
      },
      {
        authorName: 'Moira Kelleher',
        text: 'We waited fifty minutes for our mains on Sunday and nobody said a word. Not like you.',
        thanks: null,
        breaksRules: false,
      },
    ],
  },
  {
    postId: 'kitchen-tour',
    text: 'Come behind the pass with head chef Dana: how a bouillabaisse is built.',
    video: true,
    comments: [
      {
        authorName: 'Fionnuala',
        text: 'Do you do this one as a masterclass? I would book it tomorrow!',
        language: 'en-IE',
        thanks: 'Grand, thanks!',
        breaksRules: false,
      },
    ],
  },
];
