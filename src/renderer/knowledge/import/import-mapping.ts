import type {
  DateStyle,
  ImportColumn,
  ImportMapping,
  ImportQuestion,
  ImportState,
  NumberStyle,
} from '../../../contract/model/knowledge-import.ts';

/** What somebody says about one column; what is left out stays as it was understood. */
export type ColumnDecision = Partial<Pick<ImportColumn, 'role'>> & {
  readonly numberStyle?: NumberStyle;
  readonly dateStyle?: DateStyle;
};

type MappedColumn = NonNullable<ImportMapping['columns']>[number];

/** The mapping with one column decided. Styles belong to a role: a new role forgets them. */
export function decideColumn(
  mapping: ImportMapping,
  column: Pick<ImportColumn, 'header' | 'role' | 'numberStyle' | 'dateStyle'>,
  decision: ColumnDecision,
): ImportMapping {
  const before = mapping.columns?.find(({ header }) => header === column.header);
  const keepsStyles = decision.role === undefined || decision.role === column.role;
  const numberStyle = decision.numberStyle ?? (keepsStyles ? before?.numberStyle : undefined);
  const dateStyle = decision.dateStyle ?? (keepsStyles ? before?.dateStyle : undefined);
  const decided: MappedColumn = {
    header: column.header,
    role: decision.role ?? column.role,
    ...(numberStyle ? { numberStyle } : {}),
    ...(dateStyle ? { dateStyle } : {}),
  };
  const others = mapping.columns?.filter(({ header }) => header !== column.header) ?? [];
  return { ...mapping, columns: [...others, decided] };
}

/** The mapping with a question answered. An answer that is not of the question's kind changes nothing. */
export function answerQuestion(
  mapping: ImportMapping,
  columns: readonly ImportColumn[],
  question: Pick<ImportQuestion, 'about' | 'column'>,
  answer: string,
): ImportMapping {
  const column = columns.find(({ header }) => header === question.column);
  switch (question.about) {
    case 'encoding':
      return { ...mapping, encoding: answer };
    case 'sheet':
      return { ...mapping, sheet: answer };
    case 'currency':
      return { ...mapping, currency: answer };
    case 'tax':
      return answer === 'included' || answer === 'excluded' ? { ...mapping, tax: answer } : mapping;
    case 'numberStyle': {
      const numberStyle = parseNumberStyle(answer);
      return column && numberStyle ? decideColumn(mapping, column, { numberStyle }) : mapping;
    }
    case 'dateStyle': {
      const dateStyle = dateStyles.find((style) => style === answer);
      return column && dateStyle ? decideColumn(mapping, column, { dateStyle }) : mapping;
    }
    case 'role': {
      const role = columnRoles.find((candidate) => candidate === answer);
      return column && role ? decideColumn(mapping, column, { role }) : mapping;
    }
    default:
      return question.about satisfies never;
  }
}

/** What was read, as if the mapping's decisions had been understood already: a choice shows at once. */
export function withMapping(read: ImportState, mapping: ImportMapping): ImportState {
  const decided = new Map(mapping.columns?.map((column) => [column.header, column]));
  const columns = read.columns?.map((column): ImportColumn => {
    const decision = decided.get(column.header);
    if (decision === undefined) return column;
    return {
      ...column,
      role: decision.role,
      numberStyle: decision.numberStyle ?? column.numberStyle,
      dateStyle: decision.dateStyle ?? column.dateStyle,
    };
  });
  return { ...read, mapping, columns: columns ?? null };
}

export const columnRoles: readonly ImportColumn['role'][] = [
  'ignore',
  'sku',
  'productId',
  'name',
  'option',
  'price',
  'campaignPrice',
  'campaignFrom',
  'campaignTo',
  'campaignName',
  'currency',
  'tax',
  'unit',
  'validFrom',
  'validTo',
  'category',
  'availability',
  'stock',
  'note',
  'keywords',
  'popularity',
];

export const dateStyles: readonly DateStyle[] = ['ymd', 'dmy', 'mdy', 'serial'];

/** Every way of writing numbers that a list of the five languages uses. */
export const numberStyles: readonly NumberStyle[] = [
  { decimal: ',', grouping: '' },
  { decimal: ',', grouping: '.' },
  { decimal: ',', grouping: ' ' },
  { decimal: ',', grouping: "'" },
  { decimal: '.', grouping: '' },
  { decimal: '.', grouping: ',' },
  { decimal: '.', grouping: ' ' },
  { decimal: '.', grouping: "'" },
];

/** How 1234.5 is written in a style: what people recognise sooner than its description. */
export function exampleOf({ decimal, grouping }: NumberStyle): string {
  return `1${grouping}234${decimal}50`;
}

export function numberStyleKey({ decimal, grouping }: NumberStyle): string {
  return JSON.stringify({ decimal, grouping });
}

export function parseNumberStyle(text: string): NumberStyle | undefined {
  const parsed = tryParse(text);
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  if (!('decimal' in parsed) || !('grouping' in parsed)) return undefined;
  return numberStyles.find((style) => style.decimal === parsed.decimal && style.grouping === parsed.grouping);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
