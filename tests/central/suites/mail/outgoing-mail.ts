import { afterEach, expect, test } from 'vitest';
import type { Engine } from '../../support/engine.ts';
import { openMailRelay } from '../../support/mail-relay.ts';
import {
  conversationsOf,
  type MailStage,
  openMailStage,
  transcriptOf,
  untilFound,
} from '../../support/mail-stage.ts';
import { newMessageId, resolved, type StaffMember, written } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';

const HOUR_MS = 3600 * 1000;

export function outgoingMailSuite(engine: Engine, lasting: Engine['fresh']): void {
  const open: MailStage[] = [];

  afterEach(async () => {
    for (const stage of open.splice(0)) await stage.close();
  });

  const opened = async (...options: Parameters<typeof openMailStage>) => {
    const stage = await openMailStage(...options);
    open.push(stage);
    return stage;
  };

  /** A customer has written and Anna has claimed. */
  const claimed = async (stage: MailStage, subject = 'A lamp') => {
    const anna = await stage.signIn('anna');
    const asked = await stage.mailFrom({ from: 'Ida <ida@example.com>', subject, text: 'How much\nis it?' });
    const [conversation] = await conversationsOf(anna, lamps);
    if (!conversation) throw new Error('no conversation came');
    await anna.call.conversations.claim({ conversationId: conversation.conversationId });
    return { anna, asked, conversation };
  };
  const answer = async (
    anna: StaffMember,
    { conversationId }: { conversationId: Parameters<StaffMember['event']>[0] },
    text = '12,50 €',
  ) => {
    const message = written(text);
    await anna.push(anna.event(conversationId, 1, message));
    return `${message.messageId}@lamps.example`;
  };
  const notesOf = async (stage: MailStage, conversation: Parameters<typeof transcriptOf>[1]) => {
    const messages = await transcriptOf(await stage.signIn('sofia'), conversation);
    return messages.filter(({ kind }) => kind === 'note').map(({ text }) => text);
  };

  test('an answer is one e-mail of the brand in the customer’s thread, their words below', async () => {
    const stage = await opened(engine);
    const { anna, asked, conversation } = await claimed(stage);
    const mailId = await answer(anna, conversation);
    const { email, from, raw, to } = await untilFound(async () => stage.relay.received[0]);
    expect({ from, to }).toEqual({ from: 'help@lamps.example', to: ['ida@example.com'] });
    expect(email).toMatchObject({
      from: { name: 'Aino, The lamps', address: 'help@lamps.example' },
      subject: 'Re: A lamp',
      messageId: `<${mailId}>`,
      inReplyTo: `<${asked}>`,
      references: `<${asked}>`,
    });
    expect(email.text?.trim()).toMatch(/^12,50 €\n\n.+, Ida:\n> How much\n> is it\?$/);
    expect(raw).not.toMatch(/polydesk|nodemailer|x-mailer/i);
    expect([...stage.relay.greetedAs]).toEqual(['lamps.example']);
    expect(stage.logged).toEqual([]);
  });

  test('answers go where the customer wants them, and a subject is answered once', async () => {
    const stage = await opened(engine);
    const anna = await stage.signIn('anna');
    await stage.mailFrom({
      from: 'ida@example.com',
      replyTo: 'home@example.com',
      subject: 'VS: Lamppu',
      text: 'x',
    });
    const [conversation] = await conversationsOf(anna, lamps);
    if (!conversation) throw new Error('no conversation came');
    await anna.call.conversations.claim(conversation);
    await answer(anna, conversation);
    const { email, to } = await untilFound(async () => stage.relay.received[0]);
    expect([to, email.subject]).toEqual([['home@example.com'], 'VS: Lamppu']);
  });

  test('what was written at one moment goes out in its order', async () => {
    const stage = await opened(engine);
    const { anna, conversation } = await claimed(stage);
    const texts = ['one', 'two', 'three', 'four', 'five'];
    await anna.push(
      ...texts.map((text, index) => anna.event(conversation.conversationId, index + 1, written(text))),
    );
    await untilFound(async () => stage.relay.received[4]);
    expect(stage.relay.received.map(({ email }) => email.text?.split('\n')[0])).toEqual(texts);
  });

  test('while the relay is away an answer waits, and is sent once when it is back', async () => {
    const away = await openMailRelay();
    await away.close();
    const stage = await opened(engine, { mail: { port: 0, smtpUrl: away.url } });
    const { anna, conversation } = await claimed(stage);
    const mailId = await answer(anna, conversation);
    await untilFound(async () => stage.logged[0]);
    const back = await openMailRelay(away.port);
    stage.passTime(HOUR_MS);
    const { email } = await untilFound(async () => back.received[0]);
    expect(email.messageId).toBe(`<${mailId}>`);
    stage.passTime(HOUR_MS);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(back.received).toHaveLength(1);
    expect(stage.logged).toHaveLength(1);
    await back.close();
  });

  test('a relay that asks for patience gets the answer later', async () => {
    const stage = await opened(engine);
    let attempts = 0;
    stage.relay.refuse = (attempt) => {
      attempts = attempt;
      return attempt < 3 ? { code: 451, text: 'greylisted' } : null;
    };
    const { anna, conversation } = await claimed(stage);
    await answer(anna, conversation);
    for (const expected of [1, 2]) {
      await untilFound(async () => (attempts >= expected ? true : null));
      await new Promise((resolve) => setTimeout(resolve, 200));
      stage.passTime(HOUR_MS);
    }
    await untilFound(async () => stage.relay.received[0]);
    expect(attempts).toBe(3);
    expect(await notesOf(stage, conversation)).toEqual([]);
  });

  test('what the relay refuses for good is told to the staff, and a conversation that had ended goes on', async () => {
    const stage = await opened(engine);
    stage.relay.refuse = () => ({ code: 550, text: 'no such user' });
    const { anna, conversation } = await claimed(stage);
    const { conversationId } = conversation;
    await anna.push(
      anna.event(conversationId, 1, written('hello?')),
      anna.event(conversationId, 2, resolved('answered')),
    );
    const [note] = await untilFound(async () => {
      const notes = await notesOf(stage, conversation);
      return notes.length > 0 ? notes : null;
    });
    expect(note).toContain('ida@example.com could not be delivered');
    expect(note).toContain('550 no such user');
    expect(await conversationsOf(anna, lamps)).toMatchObject([{ conversationId, status: 'queued' }]);
  });

  test('an answer the relay took although its word was lost is sent again with the same Message-ID', async () => {
    const stage = await opened(engine);
    stage.relay.loseAnswers = 1;
    const { anna, conversation } = await claimed(stage);
    const mailId = await answer(anna, conversation);
    await untilFound(async () => stage.relay.received[0]);
    await untilFound(async () => stage.logged[0]);
    stage.passTime(HOUR_MS);
    await untilFound(async () => stage.relay.received[1]);
    expect(stage.relay.received.map(({ email }) => email.messageId)).toEqual([`<${mailId}>`, `<${mailId}>`]);
  });

  test('a service that ends between sending and noting it sends it again, recognisably', async () => {
    const database = await lasting();
    const relay = await openMailRelay();
    const before = await openMailStage(engine, { database }, relay);
    relay.loseAnswers = 1;
    const { anna, conversation } = await claimed(before);
    const mailId = await answer(anna, conversation);
    await untilFound(async () => relay.received[0]);
    await before.close();

    const again = await openMailRelay();
    const after = await opened(engine, { database }, again);
    after.passTime(HOUR_MS);
    await untilFound(async () => again.received[0]);
    expect(relay.received[0]?.email.messageId).toBe(`<${mailId}>`);
    expect(again.received.map(({ email }) => email.messageId)).toEqual([`<${mailId}>`]);
  });

  test('without a relay answers wait, which the log says once; with one they are sent', async () => {
    const database = await lasting();
    const before = await openMailStage(engine, { database, mail: { port: 0 } });
    const { anna, conversation } = await claimed(before);
    const mailId = await answer(anna, conversation);
    await untilFound(async () => before.logged[0]);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(before.logged).toEqual([
      'E-mail waits to be sent, and no SMTP relay is named. Start the service with one.',
    ]);
    await before.close();
    const after = await opened(engine, { database });
    const { email } = await untilFound(async () => after.relay.received[0]);
    expect(email.messageId).toBe(`<${mailId}>`);
  });

  test('an escalation is told at the mailbox of the brand’s own people, so that no machine answers', async () => {
    const reasons = [{ code: 'legal', label: 'Legal question' }];
    const stage = await opened(engine, {
      handling: { escalation: { reasons, mailbox: 'team@lamps.example' } },
    });
    const { anna, conversation } = await claimed(stage);
    const escalated = {
      kind: 'escalated',
      messageId: newMessageId(),
      reason: 'legal',
      note: 'They name a lawyer.',
    } as const;
    await anna.push(anna.event(conversation.conversationId, 1, escalated));
    const { email, raw, to } = await untilFound(async () => stage.relay.received[0]);
    expect(to).toEqual(['team@lamps.example']);
    expect(email.text).toContain('Legal question');
    expect(email.text).toContain('They name a lawyer.');
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
  });
}
