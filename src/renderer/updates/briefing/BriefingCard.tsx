import {
  ArrowDown,
  ArrowUp,
  CircleSlash,
  FileText,
  type LucideIcon,
  Megaphone,
  PackageMinus,
  PackagePlus,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UpdateId } from '../../../contract/model/ids.ts';
import type { Briefing } from '../../../contract/workstation/updates.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';
import type { UpdateBrand } from '../update-brand.ts';

type LineKind = Briefing['lines'][number]['kind'];

const signs: Record<LineKind, { readonly icon: LucideIcon; readonly tone: string }> = {
  update: { icon: Megaphone, tone: 'text-red' },
  priceUp: { icon: ArrowUp, tone: 'text-amber' },
  priceDown: { icon: ArrowDown, tone: 'text-green' },
  unavailable: { icon: CircleSlash, tone: 'text-amber' },
  newItem: { icon: PackagePlus, tone: 'text-ink-muted' },
  retired: { icon: PackageMinus, tone: 'text-ink-muted' },
  text: { icon: FileText, tone: 'text-ink-muted' },
};

/** What changed at the brand meanwhile, over the top of the messages: it pushes nothing and goes with the first word. */
export function BriefingCard({
  briefing,
  brand,
  keys,
  onOpenUpdate,
  onDismiss,
}: {
  readonly briefing: Briefing;
  readonly brand: UpdateBrand;
  readonly keys: readonly string[] | null;
  readonly onOpenUpdate: (updateId: UpdateId) => void;
  readonly onDismiss: () => void;
}) {
  const { t, i18n } = useTranslation('updates');
  const now = useNow();
  const { since, lines, more } = briefing;
  const title = t(since === null ? 'briefing.titleNew' : 'briefing.title', { brand: brand.name });
  return (
    <section
      aria-label={title}
      className="flex flex-col gap-1.5 border-b border-line bg-surface px-3 py-2 text-sm"
    >
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <span className="font-medium">{title}</span>
        {since === null ? null : (
          <span className="figures text-xs text-ink-muted">
            {t('briefing.since', { when: formatMoment(since, now, i18n.language) })}
          </span>
        )}
      </p>
      <ul className="flex flex-col gap-0.5">
        {lines.map((line) => (
          <BriefingLine
            key={`${line.kind}-${line.title}-${line.detail}`}
            line={line}
            onOpenUpdate={onOpenUpdate}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2 text-xs text-ink-muted">
        <Button size="small" onClick={onDismiss}>
          {t('briefing.dismiss')}
          {keys ? <Kbd keys={keys} /> : null}
        </Button>
        <span>{t('briefing.hint')}</span>
        {more > 0 ? <span className="ml-auto">{t('briefing.more', { count: more })}</span> : null}
      </div>
    </section>
  );
}

function BriefingLine({
  line,
  onOpenUpdate,
}: {
  readonly line: Briefing['lines'][number];
  readonly onOpenUpdate: (updateId: UpdateId) => void;
}) {
  const { t } = useTranslation('updates');
  const { kind, title, detail, updateId } = line;
  const { icon: Icon, tone } = signs[kind];
  const words = (
    <>
      <span dir="auto" className="isolate-text line-clamp-2 min-w-0">
        {title}
      </span>
      {detail === null ? null : <span className="figures shrink-0 font-medium">{detail}</span>}
    </>
  );
  return (
    <li className="flex min-w-0 items-baseline gap-2">
      <Icon aria-hidden className={`size-3.5 shrink-0 self-center ${tone}`} />
      <span className="w-20 shrink-0 truncate text-xs text-ink-muted">{t(`briefing.kinds.${kind}`)}</span>
      {updateId === null ? (
        words
      ) : (
        <button
          type="button"
          onClick={() => onOpenUpdate(updateId)}
          className="flex min-h-6 min-w-0 items-center gap-2 text-left underline decoration-line-strong underline-offset-2 hover:bg-hover"
        >
          {words}
        </button>
      )}
    </li>
  );
}
