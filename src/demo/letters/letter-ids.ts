/** Where the demo's letter writers have their mail. */
const DOMAIN = 'letters.polydesk.example';

export interface LetterId {
  readonly brandId: string;
  readonly letterId: string;
  /** `letter` is how it began, `thanks` what followed the answer. */
  readonly part: 'letter' | 'thanks';
  /** Tells one writing of the same letter from the next. */
  readonly writing: string;
}

export function messageIdOf({ brandId, letterId, part, writing }: LetterId): string {
  return `<${part}.${brandId}.${letterId}.${writing}@${DOMAIN}>`;
}

/** The letters of ours that a header with Message-IDs names. */
export function letterIdsIn(header: string): LetterId[] {
  return [...header.matchAll(/<(letter|thanks)\.([a-z0-9-]+)\.([a-z0-9-]+)\.([a-z0-9-]+)@([^>]+)>/g)].flatMap(
    ([, part, brandId = '', letterId = '', writing = '', domain]) =>
      domain === DOMAIN && (part === 'letter' || part === 'thanks')
        ? [{ part, brandId, letterId, writing }]
        : [],
  );
}
