import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../../src/central/database/open-database.ts';
import { besideSeed, FRIDAY } from '../../support/beside-seed.ts';
import type { Engine } from '../../support/engine.ts';
import { type MailRelay, openMailRelay } from '../../support/mail-relay.ts';
import { conversationsOf, type MailStage, openMailStage, untilFound } from '../../support/mail-stage.ts';
import { newMessageId, openStage, resolved } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';
import { heldBy, type Scene, sceneOf } from '../whole-life/scene.ts';
import { COMPLAINT, complaint } from './forms.ts';

const HOUR_MS = 3600 * 1000;

/** Forms on their way to a real SMTP server. */
export function intakeSuite(engine: Engine, lasting: Engine['fresh']): void {
  let stage: MailStage;
  let relay: MailRelay;
  let ahead = 0;

  beforeAll(async () => {
    relay = await openMailRelay();
    const clock = { now: () => FRIDAY + ahead };
    stage = await openMailStage(engine, { seed: besideSeed(), clock }, relay);
  });

  afterAll(() => stage.close());

  const idOf = ({ intakeId }: { readonly intakeId: string }) => `<${intakeId}@lamps.example>`;
  /** What came to the relay of one form, in the order in which it came. */
  const sentOf = (intake: { readonly intakeId: string }) =>
    relay.received.filter(({ email }) => email.messageId === idOf(intake));
  const handedIn = async (intake = complaint()) => {
    const scene = await heldBy(stage, 'anna');
    await scene.does(intake);
    return { ...scene, intake };
  };
  const untilState = (scene: Pick<Scene, 'now'>, state: string) =>
    untilFound(async () => {
      const now = await scene.now();
      return now.conversation.intakes.every((intake) => intake.state === state) ? now : null;
    });
  const untilLogged = (before: number) => untilFound(async () => stage.logged[before]);
  /** Long enough for the outbox to be looked at twice. */
  const twoLooks = () => new Promise((resolve) => setTimeout(resolve, 1_200));

  test('a form goes to its destination with its fields in order, its deadline and its fixed subject', async () => {
    const intake = complaint({ values: { ...COMPLAINT, story: 'It broke.\nPhone:\n  110' } });
    const scene = await handedIn(intake);
    const { email, from, raw, to } = await untilFound(async () => sentOf(intake)[0]);
    expect({ from, to }).toEqual({ from: 'help@lamps.example', to: ['complaints@lamps.example'] });
    expect(email).toMatchObject({
      from: { name: 'Aino, The lamps' },
      subject: 'New complaint',
      replyTo: [{ address: 'ida@example.com' }],
    });
    expect(email.text?.trim().split('\n\n')).toEqual([
      'The lamps: Complaint',
      'Full name:\n  Ida Berg',
      'Contract number:\n  NS-123456',
      'E-mail:\n  ida@example.com',
      'Phone:\n  040 123 4567',
      'What happened:\n  It broke.\n  Phone:\n    110',
      [
        'Promised (Answer): until maanantai 30. marraskuuta 2026 klo 16.00 (Europe/Helsinki)',
        'Handed in by anna lastname, perjantai 27. marraskuuta 2026 klo 16.00 (Europe/Helsinki)',
        'Customer: Cleo',
        `Conversation: ${scene.conversationId}`,
      ].join('\n'),
    ]);
    expect(raw).not.toMatch(/polydesk|nodemailer/i);

    const { conversation, lines } = await untilState(scene, 'sent');
    expect(conversation).toMatchObject({
      consent: { by: { name: 'anna lastname' } },
      intakes: [{ intakeId: intake.intakeId, formId: 'complaint', title: 'Complaint', at: FRIDAY }],
    });
    expect(lines.slice(2).map(({ kind, origin, text }) => [kind, origin, text])).toEqual([
      ['event', null, 'intakeSubmitted'],
      ['outgoing', 'perfect', 'Kiitos, asia on kirjattu.'],
      ['event', null, 'intakeSent'],
    ]);
    // Its values are with whom they were sent to, and not in what every workstation of the brand is told.
    expect(JSON.stringify({ conversation, lines })).not.toMatch(/NS-123456|Ida Berg|040 123/);
  });

  test('a form that tells and promises nothing goes out alone, without an address to answer to', async () => {
    const values = { words: 'Blue\u0000 lamps' };
    const scene = await handedIn(complaint({ formId: 'idea', values, consent: false, confirmation: null }));
    const { email, to } = await untilFound(async () => sentOf(scene.intake)[0]);
    expect([to, email.replyTo]).toEqual([['ideas@lamps.example'], undefined]);
    expect(email.text).toContain('Words:\n  Blue lamps\n');
    const { conversation, lines } = await untilState(scene, 'sent');
    expect(conversation).toMatchObject({ promises: [], consent: null });
    expect(lines.map(({ text }) => text).slice(2)).toEqual(['intakeSubmitted', 'intakeSent']);
  });

  test('handed in again and again, also at once and from a copied database, it is sent once and told once', async () => {
    const { conversationId, member, now } = await heldBy(stage, 'anna');
    const intake = complaint();
    const event = member.event(conversationId, 1, intake);
    const rounds = await Promise.all([member.push(event), member.push(event), member.push(event)]);
    const results = rounds.flatMap(({ answers }) => answers.map(({ result }) => result));
    expect(results.toSorted()).toEqual(['accepted', 'duplicate', 'duplicate']);
    await untilState({ now }, 'sent');
    expect((await member.push(event)).answers).toMatchObject([{ result: 'duplicate' }]);
    const copy = await stage.signIn('anna');
    const { answers } = await copy.push(copy.event(conversationId, 1, intake));
    expect(answers).toMatchObject([{ result: 'conflict' }]);
    await twoLooks();
    expect(sentOf(intake)).toHaveLength(1);
    const { conversation, lines } = await now();
    expect(conversation).toMatchObject({ intakes: [{ intakeId: intake.intakeId }], promises: [{}] });
    expect(lines.filter(({ kind }) => kind === 'outgoing')).toHaveLength(1);
  });

  test('an id that another form or message has is no second one', async () => {
    const { intake, ...scene } = await handedIn();
    const { confirmation, intakeId } = intake;
    const [first] = (await scene.now()).lines;
    if (!first) throw new Error('the customer wrote');
    const { messageId } = first;
    const itself = newMessageId();
    const repeats = [
      complaint({ intakeId }),
      complaint({ confirmation }),
      complaint({ confirmation: { messageId, text: 'Kiitos' } }),
      complaint({ messageId: itself, confirmation: { messageId: itself, text: 'Kiitos' } }),
    ];
    const other = await heldBy(stage, 'anna');
    for (const repeat of repeats) {
      const here = scene.member.event(scene.conversationId, 2, repeat);
      const there = other.member.event(other.conversationId, 1, repeat);
      for (const [member, event] of [
        [scene.member, here],
        [other.member, there],
      ] as const) {
        expect((await member.push(event)).answers).toMatchObject([{ result: 'conflict' }]);
      }
    }
    expect((await other.now()).lines).toHaveLength(2);
  });

  test('while the relay is away the form waits and the customer is told; it is sent once when the relay is back', async () => {
    await relay.close();
    const before = stage.logged.length;
    const { intake, ...scene } = await handedIn();
    await untilLogged(before);
    const waiting = await scene.now();
    expect(waiting.conversation.intakes).toMatchObject([{ state: 'waiting' }]);
    expect(waiting.lines.at(-1)?.text).toBe('Kiitos, asia on kirjattu.');
    relay = await openMailRelay(relay.port);
    ahead += HOUR_MS;
    await untilState(scene, 'sent');
    ahead += HOUR_MS;
    await twoLooks();
    expect(sentOf(intake)).toHaveLength(1);
  });

  test('a form that the relay took although its word was lost is sent again with the same Message-ID', async () => {
    relay.loseAnswers = 1;
    const before = stage.logged.length;
    const { intake, ...scene } = await handedIn();
    await untilLogged(before);
    ahead += HOUR_MS;
    await untilState(scene, 'sent');
    expect(sentOf(intake)).toHaveLength(2);
  });

  test('what is refused for good is said with the reason, and stays with who has the conversation', async () => {
    relay.refuse = () => ({ code: 550, text: 'no such mailbox' });
    const scene = await handedIn();
    const { conversation, lines } = await untilState(scene, 'failed');
    relay.refuse = () => null;
    expect(conversation).toMatchObject({ status: 'open', holder: { name: 'anna lastname' } });
    expect(lines.at(-1)).toMatchObject({ kind: 'event', text: 'intakeFailed' });
    expect(lines.at(-1)?.details?.note).toMatch(/^Complaint: .*550 no such mailbox/);
    // The note that undelivered answers get is for those.
    expect(lines.filter(({ kind }) => kind === 'note')).toEqual([]);
  });

  test('what was refused is handed in again: it is sent once, with the promise that holds, and told once', async () => {
    relay.refuse = () => ({ code: 550, text: 'no such mailbox' });
    const { intake, ...scene } = await handedIn();
    const { conversation } = await untilState(scene, 'failed');
    relay.refuse = () => null;
    const again = complaint({ confirmation: null });
    await scene.does(again);
    const { email } = await untilFound(async () => sentOf(again)[0]);
    const [promise] = conversation.promises;
    expect(email.text).toMatch(/Promised \(Answer\): until /);
    const now = await untilFound(async () => {
      const then = await scene.now();
      return then.conversation.intakes[1]?.state === 'sent' ? then : null;
    });
    expect(now.conversation.promises).toEqual([promise]);
    expect(now.lines.filter(({ kind }) => kind === 'outgoing')).toHaveLength(1);
    await twoLooks();
    expect([sentOf(intake).length, sentOf(again).length]).toEqual([0, 1]);
  });

  test('a conversation that had ended when its form was refused goes back to its queue', async () => {
    relay.refuse = () => ({ code: 451, text: 'later' });
    const before = stage.logged.length;
    const scene = await handedIn();
    await untilLogged(before);
    await scene.does(resolved('answered'));
    relay.refuse = () => ({ code: 550, text: 'no such mailbox' });
    ahead += HOUR_MS;
    const { conversation, lines } = await untilState(scene, 'failed');
    relay.refuse = () => null;
    expect(conversation).toMatchObject({ status: 'queued', holder: null, disposition: null });
    expect(lines.slice(-2).map(({ text }) => text)).toEqual(['reopened', 'intakeFailed']);
  });

  test('a report that it could not be delivered after all is a note in its conversation', async () => {
    const { intake, ...scene } = await handedIn();
    await untilState(scene, 'sent');
    await stage.mailFrom({
      from: 'robot@lamps.example',
      text: 'The mailbox is full',
      inReplyTo: idOf(intake),
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    expect((await scene.now()).lines.at(-1)).toMatchObject({
      kind: 'note',
      text: expect.stringContaining('The mailbox is full'),
    });
  });

  test('by e-mail the confirmation is sent to the customer, whose thread says nothing of the form', async () => {
    const anna = await stage.signIn('anna');
    /** An answer names what came before it, by their moments. */
    const aMomentLater = () => {
      ahead += 1;
    };
    const asked = await stage.mailFrom({ from: 'mia@example.com', text: 'It broke' });
    const conversation = (await conversationsOf(anna, lamps)).find(({ kind }) => kind === 'email');
    if (!conversation) throw new Error('no conversation came');
    await anna.call.conversations.claim(conversation);
    const scene = sceneOf(stage, anna, conversation.conversationId);
    const intake = complaint();
    aMomentLater();
    await scene.does(intake);
    aMomentLater();
    await scene.does({ kind: 'messageWritten', text: 'Anything else?', origin: 'composed' });
    const toCustomer = await untilFound(async () => {
      const sent = relay.received.filter(({ to }) => to[0] === 'mia@example.com');
      return sent.length === 2 ? sent : null;
    });
    expect(toCustomer.map(({ email }) => email.references)).toEqual([
      `<${asked}>`,
      `<${asked}> <${intake.confirmation?.messageId}@lamps.example>`,
    ]);
    for (const { raw } of toCustomer) expect(raw).not.toMatch(new RegExp(`${intake.intakeId}|NS-123456`));
  });

  test('what was entered is kept with the form', async () => {
    const database = await lasting();
    const own = await openStage(engine, { seed: besideSeed(), database });
    const { conversationId, does } = await heldBy(own, 'anna');
    const intake = complaint();
    await does(intake);
    await own.close();
    const { db, close } = await openDatabase(database, () => {});
    const rows = await db.selectFrom('intakes').selectAll().execute();
    await close();
    expect(rows).toMatchObject([
      { intake_id: intake.intakeId, conversation_id: conversationId, form_id: 'complaint' },
    ]);
    expect(JSON.parse(rows[0]?.entered ?? '')).toEqual(COMPLAINT);
  });
}
