import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import { formatInZone, placeOf } from '../../ui/zoned-time.ts';
import type { ImportModel } from './import-model.ts';

/** Progress and results in words, for those who do not see the bar; in quarters, so that it does not talk all the time. */
export function ImportAnnouncer({ model, brand }: { readonly model: ImportModel; readonly brand: Brand }) {
  const { t, i18n } = useTranslation('knowledge');
  const { phase, sentBytes, readingAgain, read, result, publishing } = useStore(model.store);
  const total = model.bytes();
  const quarter = total === 0 ? 0 : Math.floor((sentBytes / total) * 4) * 25;
  const says = (): string => {
    if (phase === 'sending') return t('import.sendingSays', { percent: quarter });
    if (phase === 'reading') return t('import.reading');
    if (publishing) return t('import.publish.publishing');
    if (result?.result === 'published') return t('import.published.title', { version: result.packVersion });
    if (result?.result === 'scheduled')
      return t('import.published.scheduledTitle', {
        when: formatInZone(result.publishAt, brand.timeZone, i18n.language),
        place: placeOf(brand.timeZone),
      });
    if (phase !== 'reviewing' || read === null) return '';
    if (readingAgain) return t('import.readingAgainSays');
    if (read.questions.length > 0) return t('import.questionsTitle', { count: read.questions.length });
    return read.report
      ? t('import.publish.what', {
          added: read.report.added,
          changed: read.report.changed,
          removed: read.report.removed,
        })
      : (read.problem?.sentence ?? '');
  };
  return (
    <p role="status" className="sr-only">
      {says()}
    </p>
  );
}
