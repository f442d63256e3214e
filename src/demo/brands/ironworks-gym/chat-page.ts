import type { ChatPageWords } from '../demo-brand.ts';

export const chatPage: ChatPageWords = {
  title: 'Chat with the club desk',
  welcome:
    'Hi! Ask us about memberships, classes, coaching or anything else about the clubs. We usually reply within a couple of minutes.',
  namePlaceholder: 'Your first name',
  messagePlaceholder: 'Type a message',
  send: 'Send',
  typing: 'is typing…',
  reconnecting: 'We’ve lost the connection. Trying again…',
  notSent: 'Not sent',
  retry: 'Try again',
  ended: 'That’s this chat wrapped up. See you at the club!',
  startNew: 'Start a new chat',
  you: 'You',
  tooLong: 'That’s a bit long for one message. Could you split it in two?',
  tooFast: 'Steady – take a short rest between messages, a few seconds will do.',
  close: 'Close chat',
  open: 'Open chat',
};
