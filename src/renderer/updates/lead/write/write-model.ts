import { createStore } from 'zustand/vanilla';
import type { BrandId } from '../../../../contract/model/ids.ts';
import type { UrgentUpdate } from '../../../../contract/model/urgent-update.ts';
import { settled } from '../lead-trouble.ts';
import { readForm } from './read-form.ts';
import { parseSavedForm, savedForm } from './saved-form.ts';
import { saysOtherwise } from './says-otherwise.ts';
import {
  type BrandForm,
  emptyForm,
  type FactForm,
  type FactTarget,
  type FactType,
  formOf,
  isUntouched,
  newFact,
  type WriteForm,
} from './write-form.ts';
import { blank, problemsOf, revisionOf, type WritePorts, type WriteState } from './write-state.ts';

/** A pause in typing after which the central service is asked whom it would reach, and the draft is kept. */
const PAUSE_MS = 500;

export type WriteModel = ReturnType<typeof createWriteModel>;

/** One update on its way from a team lead: what it says, what it would do, and its sending. Kept over restarts. */
export function createWriteModel(ports: WritePorts) {
  const { client, brands, now } = ports;
  const store = createStore<WriteState>(() => ({
    ...blank(),
    problems: problemsOf(emptyForm, ports),
    form: emptyForm,
    revising: null,
  }));
  const get = store.getState;
  /** Chosen once for what is written now, so that sending again after a cut makes one update. */
  let broadcastId = ports.newBroadcastId();
  /** What was being written when a revision began; it is there again afterwards. */
  let setAside = emptyForm;
  let asked = 0;
  let cancelPause = () => {};

  const lookAgain = async () => {
    const read = readForm(get().form, brands(), now());
    asked += 1;
    const question = asked;
    if ('problems' in read) {
      store.setState({ problems: read.problems, preview: null, previewTrouble: null });
      return;
    }
    store.setState({ problems: [] });
    const answer = await settled(client.preview(read.content));
    if (question !== asked) return;
    if ('value' in answer) store.setState({ preview: answer.value, previewTrouble: null });
    else store.setState({ preview: null, previewTrouble: answer.trouble });
  };
  /** Of a new update; while another is revised, what was kept stays. */
  const keep = (form: WriteForm) => {
    if (get().revising !== null) return;
    const brandIds = form.brands.map(({ brandId }) => brandId);
    const draft = isUntouched(form) ? null : { form: savedForm(form), brandIds };
    client.saveDraft({ draft }).catch(() => {});
  };
  const change = (form: WriteForm) => {
    store.setState({ form, problems: problemsOf(form, ports), trouble: null, cleared: null });
    cancelPause();
    cancelPause = ports.startTimer(() => {
      keep(form);
      void lookAgain();
    }, PAUSE_MS);
  };
  const changeBrand = (brandId: BrandId, part: (brand: BrandForm) => BrandForm) => {
    const { form } = get();
    change({
      ...form,
      brands: form.brands.map((brand) => (brand.brandId === brandId ? part(brand) : brand)),
    });
  };
  const begin = (form: WriteForm, revising: WriteState['revising']) => {
    broadcastId = ports.newBroadcastId();
    store.setState({ ...blank(), revising });
    change(form);
  };

  return {
    store,
    /** What was being written before the program was closed. Nothing that is on the screen is replaced. */
    restore: async (): Promise<void> => {
      const saved = await client.draft().catch(() => null);
      const form = saved?.draft ? parseSavedForm(saved.draft.form) : null;
      if (form && isUntouched(get().form) && get().revising === null) change(form);
    },
    set: (part: Partial<Omit<WriteForm, 'brands'>>) => change({ ...get().form, ...part }),
    /** Brands that stay keep what was written for them. */
    chooseBrands: (brandIds: readonly BrandId[]) => {
      const { form } = get();
      const known = new Map(form.brands.map((brand) => [brand.brandId, brand]));
      change({
        ...form,
        brands: brandIds.map((brandId) => known.get(brandId) ?? { brandId, text: null, facts: [] }),
      });
    },
    setBrandText: (brandId: BrandId, text: string | null) =>
      changeBrand(brandId, (brand) => ({ ...brand, text })),
    addFact: (brandId: BrandId, type: FactType) =>
      changeBrand(brandId, (brand) => ({ ...brand, facts: [...brand.facts, newFact(type, ports.newKey())] })),
    removeFact: (brandId: BrandId, key: string) =>
      changeBrand(brandId, (brand) => ({ ...brand, facts: brand.facts.filter((fact) => fact.key !== key) })),
    changeFact: (brandId: BrandId, key: string, part: Partial<FactForm>) =>
      changeBrand(brandId, (brand) => ({
        ...brand,
        facts: brand.facts.map((fact) => (fact.key === key ? { ...fact, ...part } : fact)),
      })),
    /** `body`: of the text as it stands, to be changed. */
    chooseTarget: (brandId: BrandId, key: string, target: FactTarget | null, body = '') =>
      changeBrand(brandId, (brand) => ({
        ...brand,
        facts: brand.facts.map((fact) => (fact.key === key ? { ...fact, target, to: '', body } : fact)),
      })),
    /** Begins a revision of what was published; the draft of another update is still there afterwards. */
    revise: (updates: readonly UrgentUpdate[]) => {
      const [first] = updates;
      if (!first) return;
      keep(get().form);
      if (get().revising === null) setAside = get().form;
      begin(formOf(updates, brands()), { broadcastId: first.broadcastId, revision: revisionOf(updates) });
    },
    /** Back to an empty form, or to the draft that was there before a revision. */
    startOver: () => {
      const { form: cleared, revising } = get();
      begin(revising ? setAside : emptyForm, null);
      if (revising === null && !isUntouched(cleared)) store.setState({ cleared });
    },
    /** What was cleared by mistake is there again. */
    bringBack: () => {
      const { cleared } = get();
      if (cleared) change(cleared);
    },
    lookAgain,
    publish: async (): Promise<void> => {
      const { form, revising, publishing } = get();
      if (publishing) return;
      const read = readForm(form, brands(), now());
      if ('problems' in read) {
        store.setState({ problems: read.problems, showsProblems: true });
        return;
      }
      cancelPause();
      store.setState({ publishing: true, trouble: null });
      const answer = await settled(
        revising
          ? client.revise({
              ...read.content,
              broadcastId: revising.broadcastId,
              expectedRevision: revising.revision,
            })
          : client.publish({ ...read.content, broadcastId }),
      );
      store.setState({ publishing: false });
      if ('trouble' in answer) {
        store.setState({ trouble: answer.trouble });
        return;
      }
      const published = revising?.broadcastId ?? broadcastId;
      const { updates } = answer.value;
      if (revising === null && saysOtherwise(updates, read.content)) {
        client.saveDraft({ draft: null }).catch(() => {});
        setAside = emptyForm;
        store.setState({
          revising: { broadcastId: published, revision: revisionOf(updates) },
          trouble: { code: 'sentBefore', detail: {} },
        });
        return;
      }
      if (revising === null) client.saveDraft({ draft: null }).catch(() => {});
      begin(revising ? setAside : emptyForm, null);
      ports.onPublished(published);
    },
    close: () => {
      cancelPause();
      keep(get().form);
    },
  };
}
