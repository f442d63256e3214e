import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/Skeleton.tsx';

export function StartingScreen() {
  const { t } = useTranslation('app');
  return (
    <main className="m-auto w-96 pt-32">
      <Skeleton label={t('starting')} lines={4} />
    </main>
  );
}
