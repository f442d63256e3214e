import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationCard } from '../../../contract/workstation/queue.ts';
import type { QueueBrand } from '../QueueLine.tsx';

/** Says aloud that something is offered, once an offer; the seconds that run are not read. */
export function OffersAnnouncer({
  offered,
  brandOf,
}: {
  readonly offered: readonly ConversationCard[];
  readonly brandOf: (brandId: string) => QueueBrand | undefined;
}) {
  const { t } = useTranslation('queue');
  const said = useRef(new Set<string>());
  const [news, setNews] = useState('');
  useEffect(() => {
    const fresh = offered.find(({ transfer }) => transfer && !said.current.has(transfer.transferId));
    for (const { transfer } of offered) if (transfer) said.current.add(transfer.transferId);
    if (!fresh?.transfer) return;
    setNews(
      t('offerNews', {
        from: fresh.transfer.from.name,
        customer: fresh.customerName,
        brand: brandOf(fresh.brandId)?.name ?? '',
      }),
    );
  }, [offered, brandOf, t]);
  return (
    <span role="status" className="sr-only">
      {news}
    </span>
  );
}
