import type { BrandId } from '../../contract/model/ids.ts';
import type { AlertRule } from '../../contract/workstation/settings.ts';

/** In the order in which they are listed. */
export const ruledKinds: readonly AlertRule['kind'][] = [
  'conversationWaiting',
  'newMessage',
  'brandAnswered',
  'transferOffered',
  'transferReturned',
  'snoozeEnded',
  'handedBack',
  'promiseDue',
  'promiseOverdue',
  'formRefused',
];

/** What holds for a brand's alerts of one kind; told with sound where nothing was said. */
export function ruleOf(rules: readonly AlertRule[], brandId: BrandId, kind: AlertRule['kind']): AlertRule {
  return rules.find(isFor({ brandId, kind })) ?? { brandId, kind, muted: false, sound: true };
}

/** Only what differs from the usual is kept. */
export function withRule(rules: readonly AlertRule[], rule: AlertRule): AlertRule[] {
  const others = rules.filter((other) => !isFor(rule)(other));
  return rule.muted || !rule.sound ? [...others, rule] : others;
}

/** As an `<input type="time">` writes it. */
export function minuteToTime(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Null while the field is not filled in. */
export function timeToMinute(time: string): number | null {
  const match = /^(\d{2}):(\d{2})/u.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function isFor({ brandId, kind }: Pick<AlertRule, 'brandId' | 'kind'>) {
  return (other: AlertRule) => other.brandId === brandId && other.kind === kind;
}
