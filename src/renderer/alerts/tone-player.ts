import type { Alert } from '../../contract/workstation/alerts.ts';

export interface TonePlayer {
  readonly play: (kind: Alert['kind']) => void;
  readonly close: () => void;
}

interface Note {
  readonly hertz: number;
  /** Seconds after the first note. */
  readonly at: number;
}

/** Two rising notes for somebody who waits, one for a message, three for an urgent update: told apart without looking. */
const tunes: Record<Alert['kind'], readonly Note[]> = {
  conversationWaiting: [
    { hertz: 587, at: 0 },
    { hertz: 784, at: 0.14 },
  ],
  newMessage: [{ hertz: 659, at: 0 }],
  urgentUpdate: [
    { hertz: 784, at: 0 },
    { hertz: 587, at: 0.16 },
    { hertz: 784, at: 0.32 },
  ],
  brandAnswered: [
    { hertz: 659, at: 0 },
    { hertz: 659, at: 0.16 },
  ],
  transferOffered: [
    { hertz: 587, at: 0 },
    { hertz: 784, at: 0.14 },
  ],
  transferReturned: [{ hertz: 587, at: 0 }],
  snoozeEnded: [{ hertz: 659, at: 0 }],
  handedBack: [{ hertz: 587, at: 0 }],
  promiseDue: [{ hertz: 698, at: 0 }],
  promiseOverdue: [
    { hertz: 784, at: 0 },
    { hertz: 698, at: 0.15 },
  ],
  formRefused: [
    { hertz: 698, at: 0 },
    { hertz: 587, at: 0.15 },
  ],
};

/** Loud enough to be noticed in a quiet room, not to startle. */
const LOUDNESS = 0.07;
const NOTE_SECONDS = 0.45;

/**
 * Short soft tones made on the spot. Browsers keep a page silent until it was clicked or typed into: until then
 * nothing is heard, and nothing is saved up for later.
 */
export function createTonePlayer(): TonePlayer {
  const context = new AudioContext();
  const wake = () => void context.resume();
  const gestures = ['pointerdown', 'keydown'] as const;
  for (const gesture of gestures) window.addEventListener(gesture, wake, { once: true });

  function playNote({ hertz, at }: Note): void {
    const start = context.currentTime + at;
    const oscillator = context.createOscillator();
    const loudness = context.createGain();
    oscillator.type = 'sine';
    oscillator.frequency.value = hertz;
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.015);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + NOTE_SECONDS);
    oscillator.connect(loudness).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + NOTE_SECONDS);
  }

  return {
    play: (kind) => {
      if (context.state === 'running') tunes[kind].forEach(playNote);
    },
    close: () => {
      for (const gesture of gestures) window.removeEventListener(gesture, wake);
      void context.close();
    },
  };
}
