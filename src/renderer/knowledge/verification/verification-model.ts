import { createStore } from 'zustand/vanilla';
import type { VerificationState } from '../../../contract/model/brand-pack.ts';
import type { BrandId } from '../../../contract/model/ids.ts';
import type { VerificationLine } from '../../../contract/workstation/knowledge.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { settle, type Trouble, troubleOf } from '../trouble.ts';

export type VerificationFilter = 'all' | VerificationState;

export interface VerificationModelState {
  /** Those that must be confirmed first come first; null until they are read. */
  readonly lines: readonly VerificationLine[] | null;
  /** `notDownloaded`: the brand's data are not on this machine yet. */
  readonly readProblem: 'unknownBrand' | 'notDownloaded' | 'noAnswer' | null;
  readonly filter: VerificationFilter;
  readonly text: string;
  readonly selected: ReadonlySet<string>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** How many were confirmed last, and as which version. */
  readonly done: { readonly count: number; readonly version: number } | null;
}

/** Who answers for texts, and how often; what is left out stays. */
export interface Responsibility {
  readonly owner?: string;
  readonly verifyEveryDays?: number;
}

export interface VerificationPorts {
  readonly brandId: BrandId;
  readonly knowledge: Pick<WorkstationClient['knowledge'], 'verifications' | 'verify'>;
}

export type VerificationModel = ReturnType<typeof createVerificationModel>;

/** Most rows the contract confirms at once. */
const AT_ONCE = 500;

export function keyOf({ kind, id }: Pick<VerificationLine, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** What the filter and the words leave. */
export function linesShown({
  lines,
  filter,
  text,
}: Pick<VerificationModelState, 'lines' | 'filter' | 'text'>): readonly VerificationLine[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (lines ?? []).filter(
    ({ title, owner, state }) =>
      (filter === 'all' || state === filter) &&
      words.every((word) => `${title} ${owner ?? ''}`.toLowerCase().includes(word)),
  );
}

/** A brand's articles and responses by when they must be confirmed. Read from this machine, offline too. */
export function createVerificationModel({ brandId, knowledge }: VerificationPorts) {
  const store = createStore<VerificationModelState>(() => ({
    lines: null,
    readProblem: null,
    filter: 'all',
    text: '',
    selected: new Set(),
    busy: false,
    trouble: null,
    done: null,
  }));
  const state = store.getState;

  return {
    store,
    /** Reads what this machine has; again whenever a new version arrived. */
    async load(): Promise<void> {
      const answer = await settle(knowledge.verifications({ brandId }));
      if (!answer.ok) {
        store.setState({ readProblem: answer.code });
        return;
      }
      const known = new Set(answer.value.map(keyOf));
      store.setState(({ selected }) => ({
        lines: answer.value,
        readProblem: null,
        selected: new Set([...selected].filter((key) => known.has(key))),
      }));
    },
    setFilter: (filter: VerificationFilter) => store.setState({ filter }),
    setText: (text: string) => store.setState({ text }),
    select(keys: readonly string[], yes: boolean): void {
      const selected = new Set(state().selected);
      for (const key of keys) {
        if (yes) selected.add(key);
        else selected.delete(key);
      }
      store.setState({ selected, done: null });
    },
    /** Confirms the lines, and changes who answers for them when that is given. */
    async verify(lines: readonly VerificationLine[], responsibility: Responsibility = {}): Promise<boolean> {
      if (lines.length === 0 || state().busy) return false;
      store.setState({ busy: true, trouble: null, done: null });
      let version = 0;
      for (let at = 0; at < lines.length; at += AT_ONCE) {
        const rows = lines.slice(at, at + AT_ONCE).map(({ kind, id }) => ({ kind, id }));
        const answer = await settle(knowledge.verify({ brandId, rows, ...responsibility }));
        if (!answer.ok) {
          store.setState({ busy: false, trouble: troubleOf(answer) });
          return false;
        }
        version = answer.value.packVersion;
      }
      store.setState({ busy: false, selected: new Set(), done: { count: lines.length, version } });
      return true;
    },
  };
}
