import * as z from 'zod';
import { PackVersion } from './brand-pack.ts';
import { BrandId } from './ids.ts';
import { Currency, Money } from './money.ts';
import { EpochMs } from './time.ts';

/** Limits of one import. A file beyond them is refused before it is read to its end. */
export const importLimits = {
  fileBytes: 20 * 1024 * 1024,
  /** Of all files of an import together. */
  totalBytes: 60 * 1024 * 1024,
  files: 2_000,
  zipEntries: 2_000,
  inflatedBytes: 200 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  imageBytes: 1024 * 1024,
  /** Largest piece of a file in one request, before base64. */
  pieceBytes: 384 * 1024,
} as const;

export const ImportSubject = z.enum(['prices', 'articles', 'responses']);
export type ImportSubject = z.infer<typeof ImportSubject>;

export const ImportId = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

/** What a column of a price list holds. A table of Shopify's is recognised as a whole. */
export const ColumnRole = z.enum([
  'ignore',
  'sku',
  'productId',
  'name',
  'category',
  'unit',
  'price',
  'campaignPrice',
  'campaignFrom',
  'campaignTo',
  'campaignName',
  'validFrom',
  'validTo',
  'currency',
  'tax',
  'availability',
  'stock',
  'note',
  'keywords',
  'popularity',
  /** A variant's option; the header, or the option-name column of Shopify, names the attribute. */
  'option',
]);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** How numbers are written in a column; `grouping` is the empty text where thousands are not separated. */
export const NumberStyle = z.object({
  decimal: z.enum([',', '.']),
  grouping: z.enum(['', ',', '.', ' ', "'"]),
});
export type NumberStyle = z.infer<typeof NumberStyle>;

/** Order of day, month and year; `serial` is a spreadsheet's own date. */
export const DateStyle = z.enum(['ymd', 'dmy', 'mdy', 'serial']);
export type DateStyle = z.infer<typeof DateStyle>;

/** `sure`: header and content agree. `likely`: one of them says so. `asked`: somebody must decide. */
export const Confidence = z.enum(['sure', 'likely', 'asked']);
export type Confidence = z.infer<typeof Confidence>;

export const ImportColumn = z.object({
  index: z.int().nonnegative(),
  header: z.string().max(200),
  role: ColumnRole,
  confidence: Confidence,
  /** For numbers and prices; null where the column holds none. */
  numberStyle: NumberStyle.nullable(),
  dateStyle: DateStyle.nullable(),
  /** Up to five values as they stand in the file. */
  samples: z.array(z.string().max(200)).max(5),
  /** The same values as they were understood: `1 234.00`, `2026-12-01`. */
  understood: z.array(z.string().max(200)).max(5),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** What somebody decided about a source; remembered per brand and source. Columns are named by their headers. */
export const ImportMapping = z.object({
  encoding: z.string().max(40).optional(),
  /** Name of the sheet of a workbook. */
  sheet: z.string().max(100).optional(),
  columns: z
    .array(
      z.object({
        header: z.string().max(200),
        role: ColumnRole,
        numberStyle: NumberStyle.optional(),
        dateStyle: DateStyle.optional(),
      }),
    )
    .max(200)
    .optional(),
  /** Of prices whose row names none. */
  currency: Currency.optional(),
  tax: z.enum(['included', 'excluded']).optional(),
  unit: z.string().max(30).optional(),
  /** Whether rows the file lacks are removed: the file is the whole list. */
  removeMissing: z.boolean().optional(),
  /** A price that moves by more than this share must be confirmed; in percent. */
  jumpPercent: z.int().min(1).max(1000).optional(),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

/** A decision that cannot be inferred. The import cannot be published while one is open. */
export const ImportQuestion = z.object({
  about: z.enum(['encoding', 'sheet', 'role', 'numberStyle', 'dateStyle', 'currency', 'tax']),
  /** Header of the column it is about. */
  column: z.string().max(200).nullable(),
  sentence: z.string().max(400),
  /** `answer` is a value of the mapping: an encoding, a sheet's name, a role, JSON of a number style… */
  options: z.array(z.object({ answer: z.string().max(200), label: z.string().max(200) })).max(60),
});
export type ImportQuestion = z.infer<typeof ImportQuestion>;

export const ImportSection = z.enum([
  'added',
  'changed',
  'removed',
  'refused',
  'jumps',
  'duplicates',
  'warnings',
]);
export type ImportSection = z.infer<typeof ImportSection>;

/** One line of the report. */
export const ImportLine = z.object({
  /** Path of the file inside the import. */
  file: z.string().max(400),
  /** Line or row in the file, 1 for the first; null for what is only in the pack. */
  line: z.int().positive().nullable(),
  /** SKU, path of the page, or shortcut. */
  key: z.string().max(400),
  title: z.string().max(400),
  /** Properties that change: `price`, `body`… */
  fields: z.array(z.string().max(40)).max(30),
  priceBefore: Money.nullable(),
  priceAfter: Money.nullable(),
  /** For refused rows and warnings: a closed code, the value, and a sentence that says what to do. */
  code: z.string().max(40).nullable(),
  value: z.string().max(200).nullable(),
  sentence: z.string().max(400).nullable(),
});
export type ImportLine = z.infer<typeof ImportLine>;

export const Confirmation = z.enum(['priceJumps', 'massRemoval']);
export type Confirmation = z.infer<typeof Confirmation>;

/** What an import would do, computed against the pack's present version. */
export const ImportReport = z.object({
  packVersion: PackVersion,
  /** Rows read from the files, refused ones included. */
  rows: z.int().nonnegative(),
  added: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  jumps: z.int().nonnegative(),
  duplicates: z.int().nonnegative(),
  warnings: z.int().nonnegative(),
  /** Second yeses that publishing asks for. */
  confirm: z.array(Confirmation),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** A file that cannot be read at all. */
export const ImportProblem = z.object({
  code: z.enum([
    'tooLarge',
    'tooManyRows',
    'tooManyColumns',
    'tooManyFiles',
    'inflatesTooFar',
    'notASpreadsheet',
    'encrypted',
    'damaged',
    'encodingUnknown',
    'empty',
    'noHeader',
    'noKeyColumn',
    'notUnderstood',
    'incomplete',
    'tookTooLong',
  ]),
  file: z.string().max(400).nullable(),
  /** What happened, what is safe, what to do. */
  sentence: z.string().max(500),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const ImportState = z.object({
  importId: ImportId,
  brandId: BrandId,
  subject: ImportSubject,
  /** Names what is imported, so that its mapping is found again: a file's name without dates and numbers. */
  source: z.string().max(200),
  /** `csv`, `xlsx`, `shopify`, `markdown`, `html`, `chatwoot`, `zendesk`, `gorgias`, `yaml`, `json`. */
  format: z.string().max(20).nullable(),
  startedAt: EpochMs,
  problem: ImportProblem.nullable(),
  /** Null for articles and responses. */
  columns: z.array(ImportColumn).nullable(),
  sheets: z.array(z.string().max(100)),
  mapping: ImportMapping,
  /** Whether the mapping was remembered from an earlier import of this source. */
  remembered: z.boolean(),
  questions: z.array(ImportQuestion),
  /** Null while questions are open or the file could not be read. */
  report: ImportReport.nullable(),
});
export type ImportState = z.infer<typeof ImportState>;
