import type { BrandId } from '../../contract/model/ids.ts';
import type { SlackMapping, UrgencyRule } from '../../contract/model/slack.ts';

/** A mapping as it is being written; lists are text, parted by commas. */
export interface MappingForm {
  /** It is there already: its channel stays, its rule changes. */
  readonly existing: boolean;
  readonly channelId: string;
  readonly brandId: BrandId | null;
  readonly authors: string;
  readonly callsEverybody: boolean;
  readonly keywords: string;
  readonly emoji: string;
  readonly always: boolean;
  readonly otherwise: UrgencyRule['otherwise'];
  readonly questions: boolean;
  readonly busy: boolean;
  /** Shown once somebody tried to save it. */
  readonly problems: readonly MappingProblem[];
}

/** Fields that hold something Slack or the rule does not know. */
export type MappingProblem = 'authors' | 'keywords' | 'emoji';

export const newMapping: MappingForm = {
  existing: false,
  channelId: '',
  brandId: null,
  authors: '',
  callsEverybody: true,
  keywords: '',
  emoji: 'rotating_light',
  always: false,
  otherwise: 'ignore',
  questions: true,
  busy: false,
  problems: [],
};

export function mappingForm({ channelId, brandId, rule, questions }: SlackMapping): MappingForm {
  return {
    existing: true,
    channelId,
    brandId,
    authors: rule.authors.join(', '),
    callsEverybody: rule.callsEverybody,
    keywords: rule.keywords.join(', '),
    emoji: rule.emoji.join(', '),
    always: rule.always,
    otherwise: rule.otherwise,
    questions,
    busy: false,
    problems: [],
  };
}

export function ruleOf({
  authors,
  callsEverybody,
  keywords,
  emoji,
  always,
  otherwise,
}: MappingForm): UrgencyRule {
  return {
    authors: listOf(authors).map((author) => author.toUpperCase()),
    callsEverybody,
    keywords: listOf(keywords),
    emoji: listOf(emoji).map((name) => name.replaceAll(':', '').toLowerCase()),
    always,
    otherwise,
  };
}

/** As the contract has them: member ids, words of 2 to 60 letters, names of emoji. */
export function mappingProblems(form: MappingForm): readonly MappingProblem[] {
  const { authors, keywords, emoji } = ruleOf(form);
  const problems: MappingProblem[] = [];
  if (!authors.every((id) => /^[UWB][A-Z0-9]{1,29}$/.test(id)) || authors.length > 100)
    problems.push('authors');
  if (!keywords.every(({ length }) => length >= 2 && length <= 60) || keywords.length > 50)
    problems.push('keywords');
  if (!emoji.every((name) => /^[a-z0-9_+'-]{1,100}$/.test(name)) || emoji.length > 50) problems.push('emoji');
  return problems;
}

function listOf(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/).map((part) => part.trim()))].filter(Boolean);
}
