import { handlingOf } from '../../conversation-rules/handling.ts';
import { escalationText, type TellEscalation } from '../conversations/escalation-news.ts';
import { ownMailId } from './answer-mail.ts';
import { cleanText } from './mail-text.ts';
import { queueMail } from './outbox.ts';

/** At the mailbox of the brand's own people, where it has one. */
export const tellEscalationByMail: TellEscalation = async (tx, news) => {
  const { at, brand, conversation, newsId } = news;
  const mailbox = handlingOf(brand).escalation?.mailbox;
  if (mailbox === undefined) return;
  const { conversationId, customer } = conversation;
  await queueMail(
    tx,
    {
      mailId: ownMailId(newsId, brand),
      brandId: brand.brandId,
      conversationId,
      mail: {
        to: mailbox,
        subject: `Escalated: ${customer.name}`,
        text: `${cleanText(escalationText(news))}\n`,
        automatic: true,
      },
    },
    at,
  );
};
