import * as z from 'zod';
import { htmlToText } from './html-to-text.ts';
import { emptyDraft, type ResponseDraft } from './response-draft.ts';

/** A tool whose export is recognised: by its own words, never by its name. */
export interface SourceShape {
  readonly format: 'chatwoot' | 'zendesk' | 'gorgias' | 'plain';
  readonly read: (item: unknown) => Omit<ResponseDraft, 'line'> | null;
}

const Text = z.union([z.string(), z.number()]).transform(String);
const text = (value: unknown): string => Text.safeParse(value).data?.trim() ?? '';
const draft = (parts: Partial<ResponseDraft>) => ({ ...emptyDraft, ...parts });

/** https://developers.chatwoot.com: canned responses have `short_code` and `content`. */
const ChatwootResponse = z.object({ id: Text.optional(), short_code: z.string(), content: z.string() });

/** Chatwoot's macros list actions; the text is what `send_message` sends. */
const ChatwootMacro = z.object({
  id: Text.optional(),
  name: z.string(),
  actions: z.array(z.object({ action_name: z.string(), action_params: z.array(z.unknown()).default([]) })),
});

/** https://developer.zendesk.com: the text is the action on `comment_value` or `comment_value_html`. */
const ZendeskMacro = z.object({
  id: Text.optional(),
  title: z.string(),
  active: z.boolean().default(true),
  description: z.string().nullish(),
  actions: z.array(z.object({ field: z.string(), value: z.unknown() })),
});

/** https://developers.gorgias.com: the text is in the arguments of `setResponseText`. */
const GorgiasMacro = z.object({
  id: Text.optional(),
  name: z.string(),
  archived_datetime: z.string().nullish(),
  actions: z.array(z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()).default({}) })),
});

const chatwoot: SourceShape = {
  format: 'chatwoot',
  read: (item) => {
    const response = ChatwootResponse.safeParse(item).data;
    if (response) {
      const { short_code: shortcut, content: body } = response;
      return draft({ id: response.id ?? '', shortcut, title: shortcut, body });
    }
    const macro = ChatwootMacro.safeParse(item).data;
    if (!macro) return null;
    const isMessage = (action: { action_name: string }) => action.action_name === 'send_message';
    return draft({
      id: macro.id ? `macro-${macro.id}` : '',
      title: macro.name,
      body: macro.actions
        .filter(isMessage)
        .flatMap(({ action_params: given }) => given.map(text))
        .join('\n\n'),
      actions: macro.actions
        .filter((action) => !isMessage(action))
        .map(({ action_name: name, action_params: given }) => ({ name, value: shownValue(given) })),
    });
  },
};

const ZENDESK_TEXT = new Set(['comment_value', 'comment_value_html']);

const zendesk: SourceShape = {
  format: 'zendesk',
  read: (item) => {
    const macro = ZendeskMacro.safeParse(item).data;
    if (!macro) return null;
    const bodies = macro.actions.filter(({ field }) => ZENDESK_TEXT.has(field));
    // Titles such as `Returns::Too late` carry the category.
    const [last, ...categories] = macro.title.split('::').reverse();
    return draft({
      id: macro.id ?? '',
      title: last?.trim() || macro.title,
      category: categories.reverse().join(' / ').trim(),
      body: bodies.map(({ field, value }) => zendeskText(field, value)).join('\n\n'),
      actions: macro.actions
        .filter(({ field }) => !ZENDESK_TEXT.has(field))
        .map(({ field, value }) => ({ name: field, value: shownValue(value) })),
      inactive: !macro.active,
    });
  },
};

/** `["channel:all", "text"]` or the text alone. */
function zendeskText(field: string, value: unknown): string {
  const written = Array.isArray(value) ? text(value.at(-1)) : text(value);
  return field.endsWith('_html') ? htmlToText(written) : written;
}

const gorgias: SourceShape = {
  format: 'gorgias',
  read: (item) => {
    const macro = GorgiasMacro.safeParse(item).data;
    if (!macro) return null;
    const replies = macro.actions.filter(({ name }) => name === 'setResponseText');
    return draft({
      id: macro.id ?? '',
      title: macro.name,
      body: replies
        .map(({ arguments: given }) => text(given.body_text) || htmlToText(text(given.body_html)))
        .join('\n\n'),
      actions: macro.actions
        .filter(({ name }) => name !== 'setResponseText')
        .map(({ name, arguments: given }) => ({ name, value: shownValue(Object.values(given)) })),
      inactive: Boolean(macro.archived_datetime),
    });
  },
};

const NAMES: Readonly<
  Record<'id' | 'shortcut' | 'title' | 'body' | 'category' | 'owner', readonly string[]>
> = {
  id: ['id', 'responseid', 'response_id', 'macro id', 'key'],
  shortcut: ['shortcut', 'short_code', 'shortcode', 'short code', 'trigger', 'abbreviation', 'command'],
  title: [
    'title',
    'name',
    'macro name',
    'subject',
    'otsikko',
    'nimi',
    'tittel',
    'navn',
    'tytuł',
    'nazwa',
    'название',
    'заголовок',
  ],
  body: [
    'body',
    'content',
    'text',
    'response',
    'response text',
    'message',
    'reply',
    'answer',
    'vastaus',
    'teksti',
    'svar',
    'tekst',
    'odpowiedź',
    'treść',
    'ответ',
    'текст',
  ],
  category: [
    'category',
    'folder',
    'group',
    'section',
    'tags',
    'luokka',
    'kategoria',
    'kategori',
    'категория',
  ],
  owner: ['owner', 'author', 'created by', 'responsible'],
};

/** Whether a column or property of this name holds the field. */
export function isFieldName(field: keyof typeof NAMES, name: string): boolean {
  return NAMES[field].includes(name.trim().toLowerCase());
}

/** A flat record: our own names, those of common tools' tables, and the words for them in five languages. */
const plain: SourceShape = {
  format: 'plain',
  read: (item) => {
    const record = z.record(z.string(), z.unknown()).safeParse(item).data;
    if (!record) return null;
    const byName = new Map(Object.entries(record).map(([name, value]) => [name.trim().toLowerCase(), value]));
    const of = (field: keyof typeof NAMES) =>
      NAMES[field].map((name) => text(byName.get(name))).find((value) => value) ?? '';
    const body = of('body') || htmlToText(text(byName.get('body_html')));
    if (body === '' && of('shortcut') === '' && of('title') === '') return null;
    const actions = z
      .array(z.object({ name: z.string(), value: Text.default('') }))
      .safeParse(byName.get('actions'));
    return draft({
      id: of('id'),
      shortcut: of('shortcut'),
      title: of('title'),
      body,
      category: of('category'),
      owner: of('owner'),
      actions: actions.data ?? [],
    });
  },
};

/** The most particular first: a flat record would fit nearly everything. */
export const sourceShapes: readonly SourceShape[] = [gorgias, zendesk, chatwoot, plain];

function shownValue(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(shownValue)
      .filter((part) => part !== '')
      .join(', ');
  if (value !== null && typeof value === 'object') return JSON.stringify(value);
  return value === null || value === undefined ? '' : String(value);
}
