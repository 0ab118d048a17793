import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { type Source, type SourceKind, useDispatches } from '../../api/dispatches';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { BULLETIN, dispatchPath, HEARING, MANAGEMENT_REPORT, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { BusyButton } from '../shared/BusyButton';

const KINDS: Readonly<Record<string, SourceKind>> = {
  [BULLETIN]: 'bulletin',
  [MANAGEMENT_REPORT]: 'management-report',
  [HEARING]: 'hearing',
};

/** Side panel of what can be told of: the way to a dispatch that begins with it. */
export const TellPanel: PanelComponent = ({ model, documentId, document, meta }) => {
  const t = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS.prepareDispatches);
  const kind = KINDS[model];
  const isPublished =
    Boolean(document?.publishedAt) || meta?.availableStatus.some(({ publishedAt }) => publishedAt !== null);

  if (!kind || !documentId || !isPublished || !allowedActions.canPrepare) return null;
  return {
    title: t('dispatches.tell'),
    content: <TellButton key={documentId} source={{ kind, documentId }} />,
  };
};

function TellButton({ source }: { source: Source }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { prepare } = useDispatches();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  const begin = async () => {
    setBusy(true);
    setFailure('');
    try {
      navigate(dispatchPath(await prepare(source)));
    } catch (error) {
      setBusy(false);
      if (!isAbandoned(error))
        setFailure((error instanceof RefusedError && error.message) || t('dispatches.tell.failed'));
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <BusyButton
        busy={busy}
        variant="secondary"
        fullWidth
        startIcon={<PaperPlane aria-hidden />}
        onClick={() => void begin()}
      >
        {t('dispatches.tell.begin')}
      </BusyButton>
      <Typography role="status" variant="pi" textColor={failure ? 'danger600' : 'neutral600'}>
        {failure || t('dispatches.tell.help')}
      </Typography>
    </Flex>
  );
}
