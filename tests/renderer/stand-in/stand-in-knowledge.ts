import type { Brand } from '../../../src/contract/model/brand.ts';
import type { PriceItem } from '../../../src/contract/model/brand-pack.ts';
import type { BrandId } from '../../../src/contract/model/ids.ts';
import type {
  ImportLine,
  ImportMapping,
  ImportReport,
  ImportSection,
  ImportState,
  ImportSubject,
} from '../../../src/contract/model/knowledge-import.ts';
import type { KnowledgeGap } from '../../../src/contract/model/knowledge-note.ts';
import type {
  PackChange,
  PackPublication,
  ScheduledPublication,
} from '../../../src/contract/model/pack-history.ts';
import type { VerificationLine } from '../../../src/contract/workstation/knowledge.ts';
import type { DemoBrand } from '../../../src/demo/brands/demo-brand.ts';

const DAY = 24 * 60 * 60 * 1000;

/** One brand's knowledge as a central service would tell it. Tests change it and read it. */
export interface StandInKnowledge {
  publications: PackPublication[];
  schedules: ScheduledPublication[];
  verifications: VerificationLine[];
  gaps: KnowledgeGap[];
  /** Bytes that arrived, by file, of the import under way. */
  received: number[];
  /** The next pieces are refused as if the connection had been cut. */
  cutAfterPieces: number | null;
  /** The next reading asks how `1.234` is meant, unless the mapping says so. */
  asksNumberStyle: boolean;
  subject: ImportSubject;
  importId: string | null;
  startedAt: number;
}

export function standInKnowledge(content: DemoBrand, now: number): StandInKnowledge {
  return {
    publications: Array.from({ length: 12 }, (_, index) => publication(12 - index, now)),
    schedules: [
      {
        scheduleId: '01990000-0000-4000-8000-00000000d001',
        publishAt: now + 9 * DAY,
        scheduledBy: 'Sofia Lind',
        reason: 'December prices',
        rows: 214,
        state: 'waiting',
        problem: null,
      },
      {
        scheduleId: '01990000-0000-4000-8000-00000000d002',
        publishAt: now - 3 * DAY,
        scheduledBy: 'Sofia Lind',
        reason: 'Weekend campaign',
        rows: 18,
        state: 'published',
        problem: null,
      },
    ],
    verifications: verificationsOf(content, now),
    gaps: gapsOf(content.brand, now),
    received: [],
    cutAfterPieces: null,
    asksNumberStyle: false,
    subject: 'prices',
    importId: null,
    startedAt: now,
  };
}

function publication(version: number, now: number): PackPublication {
  const origins = ['seed', 'import', 'edit', 'import', 'verification', 'rollBack'] as const;
  const origin = version === 1 ? 'seed' : (origins[version % origins.length] ?? 'import');
  return {
    version,
    publishedAt: now - (13 - version) * 2.3 * DAY,
    publishedBy: origin === 'seed' ? null : version % 2 === 0 ? 'Sofia Lind' : 'Jonas Berg',
    reason:
      origin === 'seed'
        ? ''
        : version % 3 === 0
          ? 'Autumn price list of 12 November, after the call with the brand about the campaign that ends on Sunday'
          : 'Corrected prices',
    origin,
    added: version === 1 ? 320 : version % 4,
    changed: version === 1 ? 0 : version * 7,
    removed: version % 3,
  };
}

function verificationsOf({ articles, cannedResponses }: DemoBrand, now: number): VerificationLine[] {
  const states = ['expired', 'due', 'due', 'verified'] as const;
  const daysAgo = { expired: 71, due: 38, verified: 6 };
  const lines = [
    ...articles.map(({ articleId, title }) => ({ kind: 'article' as const, id: articleId, title })),
    ...cannedResponses.map(({ responseId, title }) => ({
      kind: 'cannedResponse' as const,
      id: responseId,
      title,
    })),
  ].map((line, index): VerificationLine => {
    const state = states[index % states.length] ?? 'verified';
    return {
      ...line,
      owner: index % 3 === 0 ? null : 'jonas.berg@example.com',
      verifiedAt: index % 7 === 0 ? null : now - daysAgo[state] * DAY,
      verifyEveryDays: 30,
      state: index % 7 === 0 ? 'expired' : state,
    };
  });
  const rank = { expired: 0, due: 1, verified: 2 };
  return lines.toSorted((one, other) => rank[one.state] - rank[other.state]);
}

function gapsOf({ brandId }: Brand, now: number): KnowledgeGap[] {
  return ['kuivausrumpu takuu', 'gift card balance', 'зарядка', 'delivery to Åland', 'sähkölasku'].map(
    (words, index) => ({
      gapId: `gap-${index}`,
      brandId,
      words,
      times: 14 - index * 2,
      people: Math.max(1, 5 - index),
      firstAt: now - 20 * DAY,
      lastAt: now - index * 0.7 * DAY,
      conversationId: null,
    }),
  );
}

/** Its price column is written with commas and points; everything else is plain. */
export function readState(
  knowledge: StandInKnowledge,
  content: DemoBrand,
  importId: ImportState['importId'],
  mapping: ImportMapping,
): ImportState {
  const isPrices = knowledge.subject === 'prices';
  const decided = mapping.columns?.find(({ header }) => header === 'Hinta')?.numberStyle;
  const asks = isPrices && knowledge.asksNumberStyle && decided === undefined;
  const base = {
    importId,
    brandId: content.brand.brandId,
    subject: knowledge.subject,
    source: 'Hinnasto',
    startedAt: knowledge.startedAt,
    problem: null,
    mapping,
    remembered: mapping.columns !== undefined,
  };
  if (!isPrices) {
    return {
      ...base,
      format: 'markdown',
      columns: null,
      sheets: [],
      questions: [],
      report: reportOf(knowledge, content, mapping),
    };
  }
  return {
    ...base,
    format: 'xlsx',
    sheets: ['Hinnat', 'Ohjeet'],
    columns: columnsOf(content, mapping, asks),
    questions: asks
      ? [
          {
            about: 'numberStyle',
            column: 'Hinta',
            sentence: 'What does “1.249” in the column “Hinta” mean?',
            options: [
              {
                answer: JSON.stringify({ decimal: ',', grouping: '.' }),
                label: '1 249,00: one thousand two hundred and forty-nine',
              },
              { answer: JSON.stringify({ decimal: '.', grouping: '' }), label: '1,249: one and a quarter' },
            ],
          },
        ]
      : [],
    report: asks ? null : reportOf(knowledge, content, mapping),
  };
}

function columnsOf({ priceItems }: DemoBrand, mapping: ImportMapping, asks: boolean): ImportState['columns'] {
  const items = priceItems.slice(0, 5);
  const column = (
    index: number,
    header: string,
    role: NonNullable<ImportState['columns']>[number]['role'],
    samples: readonly string[],
    part: Partial<NonNullable<ImportState['columns']>[number]> = {},
  ): NonNullable<ImportState['columns']>[number] => {
    const decided = mapping.columns?.find((candidate) => candidate.header === header);
    return {
      index,
      header,
      role: decided?.role ?? role,
      confidence: 'sure',
      numberStyle: null,
      dateStyle: null,
      samples: [...samples],
      understood: [...samples],
      ...part,
      ...(decided?.numberStyle ? { numberStyle: decided.numberStyle } : {}),
      ...(decided?.dateStyle ? { dateStyle: decided.dateStyle } : {}),
    };
  };
  return [
    column(
      0,
      'Tuotenumero',
      'sku',
      items.map(({ sku }) => sku),
    ),
    column(
      1,
      'Nimi',
      'name',
      items.map(({ name }) => name),
    ),
    column(2, 'Hinta', 'price', ['1.249', '899', '2.490', '149', '89'], {
      confidence: asks ? 'asked' : 'sure',
      numberStyle: { decimal: ',', grouping: '.' },
      understood: asks ? [] : ['1 249.00', '899.00', '2 490.00', '149.00', '89.00'],
    }),
    column(3, 'Voimassa', 'validFrom', ['1.12.2026', '1.12.2026'], {
      confidence: 'likely',
      dateStyle: 'dmy',
      understood: ['2026-12-01', '2026-12-01'],
    }),
    column(4, 'Muistiinpanoja', 'ignore', ['tarkista', 'ok?'], { confidence: 'likely' }),
    column(5, '', 'ignore', []),
  ];
}

function reportOf(knowledge: StandInKnowledge, content: DemoBrand, mapping: ImportMapping): ImportReport {
  const count = (section: ImportSection) => linesOf(content, section, mapping).length;
  const removed = mapping.removeMissing ? count('removed') : 0;
  return {
    packVersion: versionOf(knowledge),
    rows: content.priceItems.length,
    added: count('added'),
    changed: count('changed'),
    unchanged: Math.max(0, content.priceItems.length - count('changed')),
    removed,
    refused: count('refused'),
    jumps: count('jumps'),
    duplicates: count('duplicates'),
    warnings: count('warnings'),
    confirm: ['priceJumps', ...(removed > 0 ? (['massRemoval'] as const) : [])],
  };
}

export function versionOf({ publications }: StandInKnowledge): number {
  return publications[0]?.version ?? 0;
}

export function linesOf(
  content: DemoBrand,
  section: ImportSection,
  mapping: ImportMapping,
): readonly ImportLine[] {
  const items = content.priceItems;
  const jumpFrom = mapping.jumpPercent ?? 30;
  const raise = (index: number) => (index % 11 === 0 ? 60 : 4);
  const changed = items
    .filter((_, index) => index % 3 === 0)
    .map((item, index) => moved(item, index, raise(index)));
  switch (section) {
    case 'changed':
      return changed;
    case 'jumps':
      return changed.filter((_, index) => raise(index) > jumpFrom);
    case 'added':
      return items.slice(0, 4).map((item, index) => ({
        ...moved(item, 400 + index, 0),
        key: `NEW-${index}`,
        fields: [],
        priceBefore: null,
      }));
    case 'removed':
      return mapping.removeMissing
        ? items
            .slice(0, 30)
            .map((item) => ({ ...moved(item, 0, 0), line: null, fields: [], priceAfter: null }))
        : [];
    case 'refused':
      return [
        problemLine(
          17,
          'KK-1002',
          'priceMissing',
          '',
          'The row has no price. Fill it in, or leave the row out.',
        ),
        problemLine(
          203,
          'KK-9-äö',
          'priceUnreadable',
          'soita',
          'The price is not a number. Write it as 1 234,50, or leave the cell empty and the row out.',
        ),
      ];
    case 'duplicates':
      return [
        problemLine(
          88,
          'KK-1044',
          'duplicate',
          'KK-1044',
          'Row 88 and row 90 have this SKU. The last one counts.',
        ),
      ];
    case 'warnings':
      return [];
    default:
      return section satisfies never;
  }
}

function moved(item: PriceItem, index: number, percent: number): ImportLine {
  const { currency, amountMinor } = item.price;
  return {
    file: 'Hinnasto.xlsx',
    line: index + 2,
    key: item.sku,
    title: [item.name, ...item.variant.map(({ value }) => value)].join(' · '),
    fields: percent === 0 ? [] : ['price', ...(index % 5 === 0 ? ['availability'] : [])],
    priceBefore: item.price,
    priceAfter: { currency, amountMinor: Math.round((amountMinor * (100 + percent)) / 100) },
    code: null,
    value: null,
    sentence: null,
  };
}

function problemLine(line: number, key: string, code: string, value: string, sentence: string): ImportLine {
  return {
    file: 'Hinnasto.xlsx',
    line,
    key,
    title: 'Saari-kulmasohva',
    fields: [],
    priceBefore: null,
    priceAfter: null,
    code,
    value,
    sentence,
  };
}

/** As many rows as the versions are apart, from the brand's own list. */
export function changesBetween(content: DemoBrand, from: number, to: number): PackChange[] {
  const whats = ['changed', 'changed', 'added', 'changed', 'removed'] as const;
  const count = Math.min(content.priceItems.length, Math.abs(to - from) * 40);
  return content.priceItems.slice(0, count).map((item, index): PackChange => {
    const what = whats[index % whats.length] ?? 'changed';
    const after = { ...item.price, amountMinor: Math.round(item.price.amountMinor * 1.08) };
    const isBack = to < from;
    return {
      version: Math.max(from, to),
      kind: 'priceItem',
      id: item.priceItemId,
      what,
      title: [item.name, ...item.variant.map(({ value }) => value)].join(' · '),
      sku: item.sku,
      fields: what === 'changed' ? ['price'] : [],
      priceBefore: what === 'added' ? null : isBack ? after : item.price,
      priceAfter: what === 'removed' ? null : isBack ? item.price : after,
    };
  });
}

export function knowledgeOf(
  known: Map<BrandId, StandInKnowledge>,
  content: DemoBrand,
  now: number,
): StandInKnowledge {
  const { brandId } = content.brand;
  const knowledge = known.get(brandId) ?? standInKnowledge(content, now);
  known.set(brandId, knowledge);
  return knowledge;
}
