/** Names to put in for ids; null when there is none to be had. */
export interface Names {
  readonly user: (userId: string) => string | null;
  readonly channel: (channelId: string) => string | null;
}

/** What a message says beside its text. */
export interface Signs {
  callsEverybody: boolean;
  readonly emoji: Set<string>;
}

/** What pieces of a message are written with. */
export interface Writer {
  readonly names: Names;
  readonly signs: Signs;
}

export function mentionOf(writer: Writer, userId: string, label: string | null): string {
  return `@${writer.names.user(userId) ?? label ?? userId}`;
}

export function channelOf(writer: Writer, channelId: string, label: string | null): string {
  return `#${writer.names.channel(channelId) ?? label ?? channelId}`;
}

/** `here`, `channel` or `everyone`. */
export function callOf(writer: Writer, range: string): string {
  writer.signs.callsEverybody = true;
  return `@${range}`;
}

/** `Label (https://…)`, or the address alone when the label says nothing else. */
export function linkOf(url: string, label: string | null): string {
  const address = url.replace(/^(?:mailto|tel):/, '');
  if (label === null || label === '' || bare(label) === bare(url)) return address;
  return `${label} (${address})`;
}

function bare(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '');
}
