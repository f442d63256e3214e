import { CannedResponse, DEFAULT_VERIFY_EVERY_DAYS } from '../../contract/model/brand-pack.ts';
import { stableId } from '../stable-id.ts';
import type { Remark } from '../text-report.ts';
import { translatePlaceholders } from './placeholders.ts';
import type { ResponseDraft } from './response-draft.ts';
import { freeShortcut, shortcutFrom } from './shortcut.ts';

export type MadeRow =
  | { readonly ok: true; readonly row: CannedResponse; readonly warnings: readonly Remark[] }
  | { readonly ok: false; readonly remark: Remark };

const LONGEST_BODY = 4_000;

/**
 * Makes a row of a draft, or says why none can be made. `takenBy` tells the key of the row that has a shortcut, `promises`
 * the codes of what the brand promises.
 */
export function responseRow(
  draft: ResponseDraft,
  takenBy: ReadonlyMap<string, string>,
  promises: readonly string[],
  now: number,
): MadeRow {
  const { text, unknown } = translatePlaceholders(draft.body.replace(/\r\n?/g, '\n').trim(), promises);
  const body = text.toWellFormed();
  if (body === '')
    return refused('empty', draft.title, 'There is no text to send; macros without one are left out.');
  if (body.length > LONGEST_BODY) {
    return refused('tooLong', String(body.length), 'The text is longer than 4,000 characters; shorten it.');
  }
  if (unknown.length > 0) {
    return refused('placeholderUnknown', unknown.join(' '), fillable(promises));
  }
  const wanted = shortcutFrom(draft.shortcut) || shortcutFrom(draft.title) || shortcutFrom(body.slice(0, 30));
  if (wanted === '') return refused('noName', body.slice(0, 40), 'Give it a shortcut or a title.');
  const responseId = stableId(draft.id || wanted);
  const shortcut = freeShortcut(wanted, (other) => (takenBy.get(other) ?? responseId) !== responseId);
  const warnings: Remark[] = [];
  if (draft.shortcut !== '' && shortcut !== draft.shortcut.replace(/^\//, '')) {
    const sentence = `Shortcuts are lower-case letters, digits, _ and -, and each occurs once; it became /${shortcut}.`;
    warnings.push({ code: 'shortcutChanged', value: draft.shortcut, sentence });
  }
  if (draft.actions.length > 0) {
    const names = draft.actions.map(({ name }) => name).join(', ');
    const sentence = 'Agents see what the macro also does and do it by hand; only its text is inserted.';
    warnings.push({ code: 'actionsByHand', value: names, sentence });
  }
  const row: CannedResponse = {
    responseId,
    shortcut,
    title: (draft.title || draft.shortcut || shortcut).slice(0, 120).toWellFormed(),
    body,
    category: draft.category.slice(0, 80).toWellFormed(),
    verifiedAt: now,
    verifyEveryDays: DEFAULT_VERIFY_EVERY_DAYS,
    ...(draft.owner === '' ? {} : { owner: draft.owner.slice(0, 100).toWellFormed() }),
    ...(draft.actions.length === 0 ? {} : { actions: draft.actions.slice(0, 20).map(cutAction) }),
  };
  return { ok: true, row: CannedResponse.parse(row), warnings };
}

function fillable(promises: readonly string[]): string {
  const known = ['customer', 'agent', 'brand', ...promises.map((code) => `promise:${code}`)];
  const list = new Intl.ListFormat('en').format(known.map((name) => `{{${name}}}`));
  return `Only ${list} can be filled in; write the text without this one.`;
}

function cutAction({ name, value }: { readonly name: string; readonly value: string }) {
  return { name: name.slice(0, 60).toWellFormed() || '?', value: value.slice(0, 200).toWellFormed() };
}

function refused(code: string, value: string, sentence: string): MadeRow {
  return { ok: false, remark: { code, value, sentence } };
}
