import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';

import type { Board } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { Buttons } from '../shared/layout';

import { AddDateDialog } from './AddDateDialog';
import { OffPaper } from './print';
import { useRecording } from './use-recording';

interface BoardActionsProps {
  board: Board;
  reload: () => Promise<void>;
}

/** What can be done with the plan as a whole. */
export function BoardActions({ board: { plan, actions }, reload }: BoardActionsProps) {
  const t = useTranslate();
  const recording = useRecording(plan);
  const [adding, setAdding] = useState(false);
  return (
    <OffPaper>
      <Buttons>
        <Button variant="tertiary" onClick={() => window.print()}>
          {t('followUp.print')}
        </Button>
        {recording && actions.length > 0 && (
          <Button startIcon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
            {t('followUp.addDate')}
          </Button>
        )}
      </Buttons>
      {adding && (
        <AddDateDialog
          actions={actions}
          periodStart={plan.periodStart}
          reload={reload}
          onClose={() => setAdding(false)}
        />
      )}
    </OffPaper>
  );
}
