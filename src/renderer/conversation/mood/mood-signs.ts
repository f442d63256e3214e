import { Frown, Meh, Smile } from 'lucide-react';
import type { Mood } from '../../../contract/model/conversation-beside.ts';

/** In the order of their keys: 1, 2, 3. */
export const moods: readonly Mood[] = ['happy', 'neutral', 'upset'];

export const moodIcons = { happy: Smile, neutral: Meh, upset: Frown };

export const moodTones = { happy: 'text-green', neutral: 'text-ink-faint', upset: 'text-red' };
