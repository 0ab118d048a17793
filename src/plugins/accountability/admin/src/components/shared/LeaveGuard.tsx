import { Button, Dialog } from '@strapi/design-system';
import { useBlocker } from 'react-router-dom';

import { useTranslate } from '../../translations/translate';

import { useAskBeforeUnload } from './use-ask-before-unload';

/** Asks before a page is left whose text is kept nowhere else. */
export function LeaveGuard({ unsaved, title }: { unsaved: boolean; title?: string }) {
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
        <Dialog.Body>{t('leave.text')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t('leave.stay')}
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
