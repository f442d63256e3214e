import { createStore } from 'zustand/vanilla';
import type { ImportPublished } from '../../../contract/central/imports.ts';
import type { BrandId } from '../../../contract/model/ids.ts';
import type {
  Confirmation,
  ImportId,
  ImportLine,
  ImportMapping,
  ImportQuestion,
  ImportSection,
  ImportState,
  ImportSubject,
} from '../../../contract/model/knowledge-import.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { createPagedList, type PagedList } from '../paged-list.ts';
import { isCut, settle, type Trouble, troubleOf } from '../trouble.ts';
import {
  bytesOf,
  type FilesProblem,
  guessSubject,
  type ImportFile,
  problemOf,
  wantedFiles,
} from './import-files.ts';
import { answerQuestion, type ColumnDecision, decideColumn, withMapping } from './import-mapping.ts';
import { emptyForm, keepConfirmed, missingFor, type PublishForm } from './publish-form.ts';
import { createUpload, type Upload } from './upload.ts';

export type ImportPhase = 'choosing' | 'sending' | 'reading' | 'reviewing' | 'published';
export type ReviewPage = 'columns' | 'report' | 'publish';

/** What went wrong last, and what can be done about it is in its kind. */
export type ImportTrouble =
  | { readonly kind: 'files'; readonly problem: FilesProblem }
  | { readonly kind: 'unreadable'; readonly path: string }
  /** Goes on where it was cut. */
  | { readonly kind: 'cut' }
  /** Whether it was published is not known. Asking again publishes once: the first answer is given again. */
  | { readonly kind: 'cutWhilePublishing' }
  | { readonly kind: 'central'; readonly trouble: Trouble }
  /** Somebody published meanwhile: the report no longer says what would happen. */
  | { readonly kind: 'packChanged' }
  | { readonly kind: 'notReady'; readonly why: string };

export interface ImportModelState {
  readonly phase: ImportPhase;
  readonly files: readonly ImportFile[];
  readonly subject: ImportSubject;
  readonly sentBytes: number;
  /** What the central service made of the files; stays while they are read again. */
  readonly read: ImportState | null;
  readonly readingAgain: boolean;
  readonly page: ReviewPage;
  readonly section: ImportSection;
  readonly form: PublishForm;
  readonly publishing: boolean;
  readonly result: ImportPublished | null;
  readonly trouble: ImportTrouble | null;
}

export interface ImportPorts {
  readonly brandId: BrandId;
  readonly imports: WorkstationClient['knowledge']['import'];
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

export type ImportModel = ReturnType<typeof createImportModel>;

const atFirst: ImportModelState = {
  phase: 'choosing',
  files: [],
  subject: 'prices',
  sentBytes: 0,
  read: null,
  readingAgain: false,
  page: 'report',
  section: 'changed',
  form: emptyForm,
  publishing: false,
  result: null,
  trouble: null,
};

/** One import of one brand at a time, from the choice of files to the published version. */
export function createImportModel({ brandId, imports, now, pause }: ImportPorts) {
  const store = createStore<ImportModelState>(() => atFirst);
  const state = store.getState;
  let importId: ImportId | null = null;
  let upload: Upload | null = null;
  /** Only the newest reading is shown; an earlier one that answers late is not. */
  let readings = 0;
  let lists = new Map<ImportSection, PagedList<ImportLine>>();

  const fail = (trouble: ImportTrouble) => store.setState({ trouble });
  const failWith = (trouble: Trouble) =>
    fail(isCut(trouble) ? { kind: 'cut' } : { kind: 'central', trouble });

  function forget(): void {
    upload?.cancel();
    upload = null;
    readings += 1;
    const left = importId;
    importId = null;
    lists = new Map();
    // The central service forgets it by itself when this does not arrive.
    if (left !== null) void settle(imports.discard({ brandId, importId: left }));
  }

  async function begin(): Promise<void> {
    const { files, subject } = state();
    const problem = problemOf(files);
    if (problem !== null) return fail({ kind: 'files', problem });
    forget();
    store.setState({ ...atFirst, files, subject, phase: 'sending' });
    const number = readings;
    const answer = await settle(
      imports.begin({ brandId, subject, files: files.map(({ path, bytes }) => ({ path, bytes })) }),
    );
    if (number !== readings) {
      if (answer.ok) void settle(imports.discard({ brandId, importId: answer.value.importId }));
      return;
    }
    if (!answer.ok) {
      store.setState({ phase: 'choosing' });
      return failWith(troubleOf(answer));
    }
    const id = answer.value.importId;
    importId = id;
    upload = createUpload(files, {
      send: (piece) => imports.piece({ brandId, importId: id, ...piece }),
      onProgress: (sentBytes) => {
        if (importId === id) store.setState({ sentBytes });
      },
      now,
      pause,
    });
    await send();
  }

  async function send(): Promise<void> {
    const current = upload;
    if (current === null) return;
    store.setState({ phase: 'sending', trouble: null });
    const end = await current.run();
    if (current !== upload) return;
    switch (end.end) {
      case 'cancelled':
        return;
      case 'unreadable':
        return fail({ kind: 'unreadable', path: end.path });
      case 'stopped':
        return failWith(end.trouble);
      case 'complete':
        upload = null;
        store.setState({ phase: 'reading' });
        return read();
      default:
        end satisfies never;
    }
  }

  async function read(mapping?: ImportMapping): Promise<void> {
    const id = importId;
    if (id === null) return;
    readings += 1;
    const number = readings;
    const before = state().read;
    store.setState({
      trouble: null,
      readingAgain: before !== null,
      read: before && mapping ? withMapping(before, mapping) : before,
    });
    const answer = await settle(imports.read({ brandId, importId: id, ...(mapping ? { mapping } : {}) }));
    if (number !== readings) return;
    if (!answer.ok) {
      store.setState({ readingAgain: false });
      return failWith(troubleOf(answer));
    }
    show(answer.value, before);
  }

  function show(next: ImportState, before: ImportState | null): void {
    lists = new Map();
    const { form, page, section } = state();
    const isReady = next.report !== null;
    store.setState({
      phase: 'reviewing',
      read: next,
      readingAgain: false,
      page: !isReady ? 'columns' : before === null || before.report === null ? 'report' : page,
      section: before?.report ? section : firstSection(next),
      form: { ...form, confirmed: keepConfirmed(form.confirmed, before?.report ?? null, next.report) },
    });
  }

  async function publish(): Promise<void> {
    const { read: current, form, publishing } = state();
    if (importId === null || current?.report == null || publishing) return;
    if (missingFor(form, current.report) !== null) return;
    store.setState({ publishing: true, trouble: null });
    const answer = await settle(
      imports.publish({
        brandId,
        importId,
        expectedVersion: current.report.packVersion,
        reason: form.reason.trim(),
        confirmed: [...form.confirmed],
        refused: form.refused,
        ...(form.when === 'later' ? { at: form.at } : {}),
      }),
    );
    store.setState({ publishing: false });
    if (answer.ok) {
      importId = null;
      store.setState({ phase: 'published', result: answer.value });
    } else if (answer.code === 'packChanged') fail({ kind: 'packChanged' });
    else if (answer.code === 'notReady') fail({ kind: 'notReady', why: answer.detail?.why ?? '' });
    else {
      const trouble = troubleOf({ ...answer, code: answer.code });
      fail(isCut(trouble) ? { kind: 'cutWhilePublishing' } : { kind: 'central', trouble });
    }
  }

  const mappingNow = () => state().read?.mapping ?? {};
  const changeForm = (part: Partial<PublishForm>) =>
    store.setState(({ form }) => ({ form: { ...form, ...part } }));

  return {
    store,
    choose(files: readonly ImportFile[]): void {
      const wanted = wantedFiles(files);
      const problem = problemOf(wanted);
      store.setState({
        files: wanted,
        subject: guessSubject(wanted),
        trouble: problem === null ? null : { kind: 'files', problem },
      });
    },
    setSubject: (subject: ImportSubject) => store.setState({ subject }),
    begin,
    /** Goes on where it was cut: with the upload, or with reading. */
    async goOn(): Promise<void> {
      const { phase, read: current, trouble } = state();
      if (trouble?.kind === 'cutWhilePublishing') return publish();
      if (trouble?.kind !== 'cut') return;
      if (upload !== null) return send();
      if (phase === 'choosing') return begin();
      return read(current?.mapping);
    },
    /** Back to the choice of files, which stay chosen. Nothing was changed. */
    cancel(): void {
      const { files, subject } = state();
      forget();
      store.setState({ ...atFirst, files, subject });
    },
    /** Back to the beginning, with nothing chosen. */
    startOver(): void {
      forget();
      store.setState(atFirst);
    },
    readAgain: () => read(mappingNow()),
    decide: (part: Partial<ImportMapping>) => read({ ...mappingNow(), ...part }),
    decideColumn(header: string, decision: ColumnDecision): Promise<void> {
      const column = state().read?.columns?.find((candidate) => candidate.header === header);
      return column ? read(decideColumn(mappingNow(), column, decision)) : Promise.resolve();
    },
    answer(answers: ReadonlyMap<ImportQuestion, string>): Promise<void> {
      const columns = state().read?.columns ?? [];
      let mapping: ImportMapping = mappingNow();
      for (const [question, answer] of answers) mapping = answerQuestion(mapping, columns, question, answer);
      return read(mapping);
    },
    show: (page: ReviewPage) => store.setState({ page }),
    showSection: (section: ImportSection) => store.setState({ section }),
    /** Lines of the reading that is shown; each reading has lists of its own. */
    linesOf(section: ImportSection): PagedList<ImportLine> {
      const known = lists.get(section);
      if (known) return known;
      const id = importId;
      const list = createPagedList<ImportLine>(async (after) => {
        if (id === null) return { ok: true, value: { items: [], next: null } };
        const answer = await imports.lines({
          brandId,
          importId: id,
          section,
          limit: 500,
          ...(after === undefined ? {} : { after }),
        });
        return answer.ok
          ? { ok: true, value: { items: answer.value.lines, next: answer.value.next } }
          : answer;
      });
      lists.set(section, list);
      return list;
    },
    changeForm,
    confirm(name: Confirmation, yes: boolean): void {
      const others = state().form.confirmed.filter((other) => other !== name);
      changeForm({ confirmed: yes ? [...others, name] : others });
    },
    publish,
    bytes: () => bytesOf(state().files),
    close: forget,
  };
}

/** What deserves the first look: what would go wrong before what is plain. */
function firstSection({ report }: Pick<ImportState, 'report'>): ImportSection {
  if (report === null) return 'changed';
  const order = ['jumps', 'refused', 'changed', 'added', 'removed', 'duplicates', 'warnings'] as const;
  return order.find((section) => report[section] > 0) ?? 'changed';
}
