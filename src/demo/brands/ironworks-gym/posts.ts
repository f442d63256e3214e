import type { SocialPost } from '../demo-brand.ts';

export const posts: readonly SocialPost[] = [
  {
    postId: 'row-challenge',
    text: '2,000 metres, one rower, four clubs. The November row-off starts on Monday!',
    video: false,
    comments: [
      {
        authorName: 'Gaz',
        text: 'Do off-peak members get to enter or is it evenings only?',
        thanks: 'Nice one, count me in.',
        breaksRules: false,
      },
      {
        authorName: 'lose20kgfast',
        text: 'These coaches are frauds and so are you lot. Real results here: message me for the pills!!!',
        thanks: null,
        breaksRules: true,
      },
    ],
  },
  {
    postId: 'deadlift-film',
    text: 'Coach Ama breaks down the deadlift: three cues that fix most backs.',
    video: true,
    comments: [
      {
        authorName: 'Shreya T.',
        text: 'Is there a beginners’ class for this in Sheffield on weekday mornings?',
        thanks: 'Booked, thank you!',
        breaksRules: false,
      },
    ],
  },
];
