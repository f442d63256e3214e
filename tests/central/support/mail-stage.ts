import { createTransport, type SendMailOptions } from 'nodemailer';
import type { CentralOptions } from '../../../src/central/open-central.ts';
import type { BrandHandling } from '../../../src/contract/model/brand.ts';
import type { Conversation } from '../../../src/contract/model/conversation.ts';
import type { BrandId } from '../../../src/contract/model/ids.ts';
import type { Message } from '../../../src/contract/model/message.ts';
import type { Engine } from './engine.ts';
import { type MailRelay, openMailRelay } from './mail-relay.ts';
import { openStage, type StaffMember, type Stage } from './stage.ts';
import { testSeed } from './test-seed.ts';

export interface MailStage extends Stage {
  readonly relay: MailRelay;
  /** Sends as a customer's mail program does; gives the Message-ID, or throws what the service refused with. */
  mailFrom(options: SendMailOptions): Promise<string>;
  /** Hands over bytes as they are. */
  mailRaw(raw: string | Buffer, from: string, to?: string): Promise<void>;
}

/** A central service with mailboxes, whose relay is `relay`. */
export async function openMailStage(
  engine: Engine,
  { handling = {}, ...changes }: Partial<CentralOptions> & { readonly handling?: BrandHandling } = {},
  relay?: MailRelay,
): Promise<MailStage> {
  const far = relay ?? (await openMailRelay());
  const stage = await openStage(engine, {
    seed: withMailboxes(handling),
    mail: { port: 0, smtpUrl: far.url },
    ...changes,
  });
  const transport = createTransport({ host: '127.0.0.1', port: stage.mailPort, name: 'customer.example' });
  return {
    ...stage,
    relay: far,
    mailFrom: async (options) => {
      const sent = await transport.sendMail({ to: 'help@lamps.example', subject: 'A lamp', ...options });
      return sent.messageId.slice(1, -1);
    },
    mailRaw: async (raw, from, to = 'help@lamps.example') => {
      await transport.sendMail({ raw, envelope: { from, to } });
    },
    close: async () => {
      transport.close();
      await stage.close();
      await far.close();
    },
  };
}

function withMailboxes(handling: BrandHandling): NonNullable<CentralOptions['seed']> {
  const seed = testSeed();
  return {
    ...seed,
    brands: seed.brands.map((one) => ({
      ...one,
      brand: {
        ...one.brand,
        handling: { ...handling, mailbox: `help@${one.brand.domain}` },
      },
    })),
  };
}

/** The brand's conversations, newest first. */
export async function conversationsOf(member: StaffMember, brandId: BrandId): Promise<Conversation[]> {
  const { conversations } = await member.call.feed.snapshot({ brandId });
  return [...conversations].sort((a, b) => b.createdAt - a.createdAt);
}

/** The first that fits; fails after ten seconds. */
export async function untilFound<Value>(look: () => Promise<Value | undefined | null>): Promise<Value> {
  const until = performance.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null) return found;
    if (performance.now() > until) throw new Error('what was waited for did not come within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export async function transcriptOf(
  member: StaffMember,
  { conversationId }: Pick<Conversation, 'conversationId'>,
): Promise<Message[]> {
  return (await member.call.conversations.messages({ conversationId })).messages;
}
