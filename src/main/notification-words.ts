import type { Alert, Notice } from '../contract/workstation/alerts.ts';

interface Words {
  readonly title: string;
  readonly body: string;
}

/** For an alert that says no customer's words: brand and kind, as may be read from a locked screen. */
const kinds: Record<Alert['kind'], string> = {
  conversationWaiting: 'A customer waits',
  newMessage: 'A customer wrote',
  urgentUpdate: 'Urgent update',
  brandAnswered: 'The brand answered',
  transferOffered: 'A colleague offers you a conversation',
  transferReturned: 'A conversation you offered stays with you',
  snoozeEnded: 'A snoozed conversation is back',
  handedBack: 'A conversation went back to its queue',
  promiseDue: 'A promise to a customer is due soon',
  promiseOverdue: 'A promise to a customer is overdue',
  formRefused: 'The brand’s mailbox refused a form',
};

export function alertWords({ brandName, customerName, preview, kind }: Alert): Words {
  return {
    title: customerName === '' ? brandName : `${customerName} · ${brandName}`,
    body: preview === '' ? kinds[kind] : preview,
  };
}

export function noticeWords(notice: Notice): Words {
  switch (notice.type) {
    case 'summary': {
      const { conversations, brands } = notice;
      const where = brands === 1 ? '1 brand' : `${brands} brands`;
      const what = conversations === 1 ? '1 conversation waits' : `${conversations} conversations wait`;
      return { title: 'Polydesk', body: `${what} at ${where}` };
    }
    case 'trial':
      return { title: 'Polydesk', body: 'This is what a notification looks like.' };
    default:
      return notice satisfies never;
  }
}
