import { Button, Dialog } from '@strapi/design-system';
import { useBlocker } from 'react-router-dom';

import { useTranslate } from '../../translations/translate';

import { useAskBeforeUnload } from './use-ask-before-unload';

interface LeaveGuardProps {
  unsaved: boolean;
  title?: string;
  /** What is lost, where that is no text. */
  text?: string;
  stay?: string;
}

/** Asks before a page is left whose text, or what else was done on it, is kept nowhere else. */
export function LeaveGuard({ unsaved, title, text, stay }: LeaveGuardProps) {
  const t = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useAskBeforeUnload(unsaved);

  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && blocker.reset()}>
      <Dialog.Content>
        <Dialog.Header>{title ?? t('leave.title')}</Dialog.Header>
        <Dialog.Body>{text ?? t('leave.text')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {stay ?? t('leave.stay')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger" fullWidth onClick={() => blocker.proceed()}>
            {t('leave.go')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
