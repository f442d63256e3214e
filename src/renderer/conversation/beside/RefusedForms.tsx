import { useTranslation } from 'react-i18next';
import type { SubmittedIntake } from '../../../contract/model/conversation-beside.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';

/** Forms whose e-mail the brand's mail server refused for good: what is needed, and the way on. */
export function RefusedForms({
  forms,
  myId,
  keys,
  onIntake,
}: {
  readonly forms: readonly SubmittedIntake[];
  readonly myId: string;
  readonly keys: readonly string[];
  /** Null where no form can be handed in now. */
  readonly onIntake: (() => void) | null;
}) {
  const { t } = useTranslation('conversation');
  return forms.map(({ intakeId, title, by }) => (
    <Banner
      key={intakeId}
      tone="amber"
      actions={
        onIntake ? (
          <Button size="small" onClick={onIntake}>
            {t('intake.again')}
            <Kbd keys={[keys.join('+')]} />
          </Button>
        ) : null
      }
    >
      {t(by.personId === myId ? 'intake.refusedMine' : 'intake.refusedTheirs', {
        form: title,
        by: by.name,
      })}
    </Banner>
  ));
}
