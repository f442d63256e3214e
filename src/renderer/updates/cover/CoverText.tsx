import type { ConversationId } from '../../../contract/model/ids.ts';
import type { UpdateView } from '../../../contract/workstation/updates.ts';
import { AffectedNames } from '../AffectedNames.tsx';
import { BrandChips } from '../BrandChips.tsx';
import { SourceLine } from '../SourceLine.tsx';
import { UpdateAdditions } from '../UpdateAdditions.tsx';
import { UpdateBody } from '../UpdateBody.tsx';
import { UpdateFacts } from '../UpdateFacts.tsx';
import type { BrandOf, NamedConversation } from '../update-brand.ts';
import { type BroadcastGroup, groupByText, revisionKey } from '../update-selections.ts';

/** What a broadcast says: once where its brands say the same, else each brand's under its name. */
export function CoverText({
  group,
  brandOf,
  conversationOf,
}: {
  readonly group: BroadcastGroup;
  readonly brandOf: BrandOf;
  readonly conversationOf: (conversationId: ConversationId) => NamedConversation | undefined;
}) {
  const texts = groupByText(group.views);
  const first = group.views[0];
  return (
    <div className="flex flex-col gap-3">
      {first ? <SourceLine update={first.update} /> : null}
      {texts.map((views) => (
        <OneText
          key={views.map(revisionKey).join()}
          views={views}
          brandOf={brandOf}
          named={texts.length > 1}
        />
      ))}
      <AffectedNames views={group.views} brandOf={brandOf} conversationOf={conversationOf} />
    </div>
  );
}

function OneText({
  views,
  brandOf,
  named,
}: {
  readonly views: readonly UpdateView[];
  readonly brandOf: BrandOf;
  /** Other brands say something else. */
  readonly named: boolean;
}) {
  const [first] = views;
  if (!first) return null;
  const withFacts = views.filter(({ update }) => update.facts.length > 0);
  const additions = new Map(
    views.flatMap(({ update }) => update.additions).map((one) => [one.additionId, one]),
  );
  return (
    <article className="flex flex-col gap-2.5">
      {named ? <BrandChips brands={views.flatMap(({ update }) => brandOf(update.brandId) ?? [])} /> : null}
      <UpdateBody view={first} large />
      {withFacts.map((view) => {
        const brand = brandOf(view.update.brandId);
        return (
          <div
            key={view.update.brandId}
            className="flex flex-col gap-1 rounded-md bg-raised px-3 py-2 forced-colors:border"
          >
            {withFacts.length > 1 && brand ? <BrandChips brands={[brand]} /> : null}
            <UpdateFacts view={view} brand={brand} />
          </div>
        );
      })}
      <UpdateAdditions additions={[...additions.values()]} />
    </article>
  );
}
