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
  attach: 'Add a picture or PDF',
  dropFiles: 'Drop your files here to add them',
  removeFile: 'Remove',
  fileTooLarge: 'That file is too large. It may be up to 10 MB.',
  fileWrongType: 'We can take pictures (JPEG, PNG, WebP, GIF) and PDF files. Please save it as one of these.',
  fileUnreadable: 'That file cannot be read. Please save it again and try once more.',
  fileTooManyPixels: 'That picture is too large. Please make it smaller and try again.',
  fileTooManyPages: 'That PDF has too many pages. Please send only those that matter.',
  fileLocked: 'That PDF is locked with a password. Please send it without one.',
  fileTooMany:
    'That is too many files at once. Please send the others in another message, or a little later.',
};
