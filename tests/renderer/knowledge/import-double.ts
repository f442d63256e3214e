import { BrandId } from '../../../src/contract/model/ids.ts';
import {
  ImportId,
  type ImportReport,
  type ImportState,
} from '../../../src/contract/model/knowledge-import.ts';
import type { ImportFile } from '../../../src/renderer/knowledge/import/import-files.ts';
import { createImportModel, type ImportPorts } from '../../../src/renderer/knowledge/import/import-model.ts';

export const kuuma = BrandId.parse('kuuma-keittiot');
export const importId = ImportId.parse('01990000-0000-4000-8000-000000000001');

type Imports = ImportPorts['imports'];

export const cut = { ok: false, code: 'disconnected' } as const;

/** A file of letters that are all different for 26 bytes, so that pieces can be told apart. */
export function fileOf(path: string, bytes: number): ImportFile {
  return {
    path,
    bytes,
    read: async (from, to) =>
      Uint8Array.from({ length: to - from }, (_, index) => 97 + ((from + index) % 26)),
  };
}

export function reportOf(part: Partial<ImportReport> = {}): ImportReport {
  return {
    packVersion: 7,
    rows: 100,
    added: 3,
    changed: 20,
    unchanged: 77,
    removed: 0,
    refused: 0,
    jumps: 0,
    duplicates: 0,
    warnings: 0,
    confirm: [],
    ...part,
  };
}

export function stateOf(part: Partial<ImportState> = {}): ImportState {
  return {
    importId,
    brandId: kuuma,
    subject: 'prices',
    source: 'Hinnasto',
    format: 'csv',
    startedAt: 0,
    problem: null,
    columns: [
      {
        index: 0,
        header: 'Hinta',
        role: 'price',
        confidence: 'sure',
        numberStyle: { decimal: ',', grouping: '.' },
        dateStyle: null,
        samples: ['1.249'],
        understood: ['1 249.00'],
      },
    ],
    sheets: [],
    mapping: {},
    remembered: false,
    questions: [],
    report: reportOf(),
    ...part,
  };
}

type Answers = {
  readonly [Name in keyof Imports]: (
    input: Parameters<Imports[Name]>[0],
  ) => Promise<Awaited<ReturnType<Imports[Name]>>>;
};

const usual: Answers = {
  begin: async () => ({ ok: true, value: stateOf({ report: null }) }),
  piece: async ({ offset }) => ({ ok: true, value: { received: offset } }),
  read: async () => ({ ok: true, value: stateOf() }),
  lines: async () => ({ ok: true, value: { lines: [], next: null } }),
  publish: async () => ({ ok: true, value: { result: 'published', packVersion: 8, publishedAt: 0 } }),
  discard: async () => ({ ok: true, value: {} }),
};

/** The model over a central service that answers as told; everything asked of it is noted. */
export function setUp(told: Partial<Answers> = {}) {
  const answers = { ...usual, ...told };
  const asked: (readonly [keyof Imports, unknown])[] = [];
  const noted =
    <Input, Output>(name: keyof Imports, answer: (input: Input) => Output) =>
    (input: Input): Output => {
      asked.push([name, input]);
      return answer(input);
    };
  const imports: Imports = {
    begin: noted('begin', answers.begin),
    piece: noted('piece', answers.piece),
    read: noted('read', answers.read),
    lines: noted('lines', answers.lines),
    publish: noted('publish', answers.publish),
    discard: noted('discard', answers.discard),
  };
  const model = createImportModel({ brandId: kuuma, imports, now: () => 0, pause: async () => {} });
  return {
    model,
    state: model.store.getState,
    asked,
    of: (name: keyof Imports) => asked.filter(([called]) => called === name).map(([, input]) => input),
  };
}
