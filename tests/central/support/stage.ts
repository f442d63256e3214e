import { createHash, randomUUID } from 'node:crypto';
import { type CentralOptions, openCentral } from '../../../src/central/open-central.ts';
import type { FeedItem } from '../../../src/contract/central/feed.ts';
import type { SignedIn } from '../../../src/contract/central/sign-in.ts';
import {
  type BrandId,
  type ConversationId,
  DeviceId,
  EventId,
  MessageId,
} from '../../../src/contract/model/ids.ts';
import type { EventPayload, WorkstationEvent } from '../../../src/contract/model/workstation-event.ts';
import { type CentralClient, centralClient } from './central-client.ts';
import type { Engine } from './engine.ts';
import { type Name, PASSWORD, personOf, testSeed } from './test-seed.ts';

const roomy = { requests: 100_000, seconds: 60 };

/** Tests come from one address and in a hurry. */
const noLimits = {
  signIn: roomy,
  signInAddress: roomy,
  refresh: roomy,
  chatStart: roomy,
  chatWrite: roomy,
  chatWriteBurst: roomy,
  chatTyping: roomy,
  updatePublish: roomy,
  fileUpload: roomy,
  fileUploadAddress: roomy,
};

/** A running central service with the test's brands and people. */
export interface Stage {
  readonly url: string;
  /** Where it takes e-mail; 0 when it does not. */
  readonly mailPort: number;
  readonly database: CentralOptions['database'];
  readonly logged: string[];
  /** Moves the service's clock ahead. */
  passTime(milliseconds: number): void;
  signIn(name: Name): Promise<StaffMember>;
  customerWrites(brandId: BrandId, text?: string, customerName?: string): Promise<Customer>;
  close(): Promise<void>;
}

export interface StaffMember {
  readonly call: CentralClient;
  readonly signedIn: SignedIn;
  readonly deviceId: DeviceId;
  /** An event of this device, `seq` in its conversation's lane. */
  event(
    conversationId: ConversationId,
    seq: number,
    payload: EventPayload,
    changes?: Partial<WorkstationEvent>,
  ): WorkstationEvent;
  push(...events: WorkstationEvent[]): ReturnType<CentralClient['conversations']['pushEvents']>;
}

export interface Customer {
  readonly call: CentralClient;
  readonly conversationId: ConversationId;
  readonly token: string;
  write(text: string): ReturnType<CentralClient['webChat']['write']>;
}

export async function openStage(engine: Engine, changes: Partial<CentralOptions> = {}): Promise<Stage> {
  const database = changes.database ?? (await engine.fresh());
  const logged: string[] = [];
  let ahead = 0;
  const central = await openCentral({
    port: 0,
    database,
    seed: testSeed(),
    limits: noLimits,
    log: (line) => logged.push(line),
    clock: { now: () => Date.now() + ahead },
    ...changes,
  });
  const { url } = central;
  return {
    url,
    mailPort: central.mailPort ?? 0,
    database,
    logged,
    passTime: (milliseconds) => {
      ahead += milliseconds;
    },
    signIn: (name) => signInAt(url, name),
    customerWrites: (brandId, text = 'Hello', customerName = 'Cleo') =>
      customerWrites(url, brandId, text, customerName),
    close: central.close,
  };
}

/** Signs in at a central service with the test's people, wherever it runs. */
export async function signInAt(url: string, name: Name): Promise<StaffMember> {
  const deviceId = newDeviceId();
  const { email } = personOf(name);
  const signedIn = await centralClient(url).signIn.signIn({ email, password: PASSWORD, deviceId });
  return staffMember(url, signedIn, deviceId);
}

async function customerWrites(url: string, brandId: BrandId, text: string, customerName: string) {
  const started = await centralClient(url).webChat.start({
    brandId,
    messageId: newMessageId(),
    customerName,
    locale: 'fi-FI',
    text,
  });
  const call = centralClient(url, started.customerToken);
  return {
    call,
    conversationId: started.conversationId,
    token: started.customerToken,
    write: (more: string) => call.webChat.write({ messageId: newMessageId(), text: more }),
  };
}

function staffMember(url: string, signedIn: SignedIn, deviceId: DeviceId): StaffMember {
  const call = centralClient(url, signedIn.accessToken);
  return {
    call,
    signedIn,
    deviceId,
    event: (conversationId, seq, payload, changes = {}) => {
      const text = changes.payload ?? JSON.stringify(payload);
      return {
        eventId: EventId.parse(randomUUID()),
        deviceId,
        epoch: 1,
        conversationId,
        seq,
        schemaVersion: 1,
        payload: text,
        clientWall: Date.now(),
        sha256: createHash('sha256').update(text).digest('hex'),
        ...changes,
      };
    },
    push: (...events) => call.conversations.pushEvents({ deviceId, events }),
  };
}

export function newDeviceId(): DeviceId {
  return DeviceId.parse(randomUUID());
}

export function newMessageId(): MessageId {
  return MessageId.parse(randomUUID());
}

export function written(text: string): EventPayload {
  return { kind: 'messageWritten', messageId: newMessageId(), text, origin: 'composed' };
}

export function resolved(disposition: string): EventPayload {
  return { kind: 'resolved', messageId: newMessageId(), disposition };
}

/** Reads a stream until an item satisfies, and leaves it open; gives all that came. */
export async function readUntil<Item>(
  stream: AsyncIterator<Item, unknown, void>,
  enough: (item: Item, all: readonly Item[]) => boolean,
): Promise<Item[]> {
  const all: Item[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done) throw new Error(`the stream ended after ${all.length} items`);
    all.push(next.value);
    if (enough(next.value, all)) return all;
  }
}

/** Follows a brand's feed until everything that happened so far was given. */
export async function catchUp(member: StaffMember, brandId: BrandId, since: number): Promise<FeedItem[]> {
  const stream = await member.call.feed.stream({ since: `${brandId}:${since}` });
  const items = await readUntil(stream, (item) => item.type === 'caughtUp');
  await stream.return?.();
  // How the member is present is said at every beginning, and has tests of its own.
  return items.filter(({ type }) => type !== 'presence');
}
