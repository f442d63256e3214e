import type { ChatPageWords } from '../demo-brand.ts';

export const chatPage: ChatPageWords = {
  title: 'Chat with our reservations desk',
  welcome:
    'Hello! Ask us about tables, menus, private rooms or gift cards. We usually reply within a few minutes.',
  namePlaceholder: 'Your first name',
  messagePlaceholder: 'Write a message',
  send: 'Send',
  typing: 'is typing…',
  reconnecting: 'Connection lost. Reconnecting…',
  notSent: 'Not sent',
  retry: 'Try again',
  ended: 'This conversation has ended. Thank you for getting in touch.',
  startNew: 'Start a new conversation',
  you: 'You',
  tooLong: 'That message is too long. Please send it in two parts.',
  tooFast: 'You are writing faster than we can read. Please wait a few seconds.',
  close: 'Close chat',
  open: 'Open chat',
};
