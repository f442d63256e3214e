import type { UpdateId } from '../../../contract/model/ids.ts';
import type { UpdateView } from '../../../contract/workstation/updates.ts';

/**
 * The order somebody is looking at: one that was read does not move away under the pointer. What was not in it comes
 * first, in its own order.
 */
export function steadyViews(order: readonly UpdateId[], views: readonly UpdateView[]): readonly UpdateView[] {
  const byId = new Map(views.map((view) => [view.update.updateId, view]));
  const known = order.flatMap((id) => byId.get(id) ?? []);
  return [...views.filter(({ update }) => !order.includes(update.updateId)), ...known];
}
