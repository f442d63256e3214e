import { implement } from '@orpc/server';
import { v4 as newUuid } from 'uuid';
import { ImportId } from '../../../src/contract/model/knowledge-import.ts';
import { knowledgeContract } from '../../../src/contract/workstation/knowledge.ts';
import type { DemoBrand } from '../../../src/demo/brands/demo-brand.ts';
import { changesBetween, knowledgeOf, linesOf, readState, versionOf } from './stand-in-knowledge.ts';
import { agentName, type StandInWorld } from './stand-in-world.ts';

const PAGE = 200;
const disconnected = { ok: false, code: 'disconnected' } as const;
const notFound = { ok: false, code: 'notFound' } as const;

/** The team lead's part of the workstation over a world in memory. */
export function createStandInKnowledgeRouter(world: StandInWorld, contents: readonly DemoBrand[]) {
  const knowledge = implement(knowledgeContract);
  const contentOf = (brandId: string) => contents.find(({ brand }) => brand.brandId === brandId);
  const of = (brandId: string) => {
    const content = contentOf(brandId);
    return content && { content, known: knowledgeOf(world.knowledge, content, world.now()) };
  };
  const isCut = () => world.status.connectivity !== 'connected';
  let mapping: Parameters<typeof readState>[3] = {};
  const publishAs = (
    brandId: string,
    part: { reason: string; origin: 'import' | 'rollBack' | 'verification' },
  ) => {
    const found = of(brandId);
    if (!found) return 0;
    const version = versionOf(found.known) + 1;
    found.known.publications.unshift({
      version,
      publishedAt: world.now(),
      publishedBy: agentName,
      added: 4,
      changed: 12,
      removed: 0,
      ...part,
    });
    world.changes.publish('status', null);
    return version;
  };

  return {
    import: {
      begin: knowledge.import.begin.handler(({ input: { brandId, subject, files } }) => {
        const found = of(brandId);
        if (isCut()) return disconnected;
        if (!found) return notFound;
        const importId = ImportId.parse(newUuid());
        Object.assign(found.known, {
          subject,
          importId,
          received: files.map(() => 0),
          startedAt: world.now(),
        });
        mapping = {};
        return { ok: true, value: readState(found.known, found.content, importId, {}) };
      }),
      piece: knowledge.import.piece.handler(({ input: { brandId, file, offset, base64 } }) => {
        const found = of(brandId);
        if (!found) return notFound;
        const { known } = found;
        if (isCut() || known.cutAfterPieces === 0) return disconnected;
        if (known.cutAfterPieces !== null) known.cutAfterPieces -= 1;
        known.received[file] = offset + Buffer.from(base64, 'base64').length;
        return { ok: true, value: { received: known.received[file] ?? 0 } };
      }),
      read: knowledge.import.read.handler(({ input: { brandId, importId, mapping: given } }) => {
        const found = of(brandId);
        if (isCut()) return disconnected;
        if (!found) return notFound;
        mapping = given ?? {};
        return { ok: true, value: readState(found.known, found.content, importId, mapping) };
      }),
      lines: knowledge.import.lines.handler(({ input: { brandId, section, after } }) => {
        const content = contentOf(brandId);
        if (isCut()) return disconnected;
        if (!content) return notFound;
        const from = Number(after ?? 0);
        const lines = linesOf(content, section, mapping);
        const next = from + PAGE < lines.length ? String(from + PAGE) : null;
        return { ok: true, value: { lines: lines.slice(from, from + PAGE), next } };
      }),
      publish: knowledge.import.publish.handler(
        ({ input: { brandId, expectedVersion, reason, confirmed, at } }) => {
          const found = of(brandId);
          if (isCut()) return disconnected;
          if (!found) return notFound;
          if (expectedVersion !== versionOf(found.known)) return { ok: false, code: 'packChanged' };
          if (!confirmed.includes('priceJumps'))
            return { ok: false, code: 'notReady', detail: { why: 'confirm' } };
          if (at !== undefined) {
            const scheduleId = newUuid();
            const publishAt = Date.parse(`${at}:00Z`);
            found.known.schedules.unshift({
              scheduleId,
              publishAt,
              scheduledBy: agentName,
              reason,
              rows: 16,
              state: 'waiting',
              problem: null,
            });
            return { ok: true, value: { result: 'scheduled', scheduleId, publishAt } };
          }
          const packVersion = publishAs(brandId, { reason, origin: 'import' });
          return { ok: true, value: { result: 'published', packVersion, publishedAt: world.now() } };
        },
      ),
      discard: knowledge.import.discard.handler(() => ({ ok: true, value: {} })),
    },
    history: knowledge.history.handler(({ input: { brandId } }) => {
      const found = of(brandId);
      if (isCut()) return disconnected;
      return found ? { ok: true, value: { publications: found.known.publications, more: false } } : notFound;
    }),
    changes: knowledge.changes.handler(({ input: { brandId, from, to } }) => {
      const content = contentOf(brandId);
      if (isCut()) return disconnected;
      return content
        ? { ok: true, value: { changes: changesBetween(content, from, to), next: null } }
        : notFound;
    }),
    rollBack: knowledge.rollBack.handler(({ input: { brandId, expectedVersion, reason } }) => {
      const found = of(brandId);
      if (isCut()) return disconnected;
      if (!found) return notFound;
      if (expectedVersion !== versionOf(found.known)) return { ok: false, code: 'packChanged' };
      return { ok: true, value: { packVersion: publishAs(brandId, { reason, origin: 'rollBack' }) } };
    }),
    schedules: knowledge.schedules.handler(({ input: { brandId } }) => {
      const found = of(brandId);
      if (isCut()) return disconnected;
      return found ? { ok: true, value: found.known.schedules } : notFound;
    }),
    cancelSchedule: knowledge.cancelSchedule.handler(({ input: { brandId, scheduleId } }) => {
      const schedule = of(brandId)?.known.schedules.find((known) => known.scheduleId === scheduleId);
      if (isCut()) return disconnected;
      if (!schedule) return notFound;
      schedule.state = 'cancelled';
      return { ok: true, value: schedule };
    }),
    verifications: knowledge.verifications.handler(({ input: { brandId } }) => {
      const found = of(brandId);
      return found ? { ok: true, value: found.known.verifications } : { ok: false, code: 'notDownloaded' };
    }),
    verify: knowledge.verify.handler(({ input: { brandId, rows, owner, verifyEveryDays } }) => {
      const found = of(brandId);
      if (isCut()) return disconnected;
      if (!found) return notFound;
      found.known.verifications = found.known.verifications.map((line) =>
        rows.some(({ kind, id }) => kind === line.kind && id === line.id)
          ? {
              ...line,
              state: 'verified',
              verifiedAt: world.now(),
              ...(owner === undefined ? {} : { owner }),
              ...(verifyEveryDays === undefined ? {} : { verifyEveryDays }),
            }
          : line,
      );
      return { ok: true, value: { packVersion: publishAs(brandId, { reason: '', origin: 'verification' }) } };
    }),
    gaps: knowledge.gaps.handler(({ input: { brandId } }) => {
      const found = of(brandId);
      if (isCut()) return disconnected;
      return found ? { ok: true, value: found.known.gaps } : notFound;
    }),
    closeGap: knowledge.closeGap.handler(({ input: { brandId, gapId } }) => {
      const found = of(brandId);
      if (isCut()) return disconnected;
      if (!found) return notFound;
      found.known.gaps = found.known.gaps.filter((gap) => gap.gapId !== gapId);
      return { ok: true, value: {} };
    }),
  };
}
