import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { type GroupedCase, useGroupedAnswer } from '../../api/grouped-answer';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';
import { BusyButton } from '../shared/BusyButton';
import { Disclosure } from '../shared/layout';

import { CaseList } from './CaseList';

interface GroupCasesProps {
  cases: readonly GroupedCase[];
  onChoose: (documentIds: readonly string[]) => void;
  onReload: () => Promise<void>;
}

/** The chosen cases: those in the way first, with why and with what can be done about it. */
export function GroupCases({ cases, onChoose, onReload }: GroupCasesProps) {
  const t = useTranslate();
  const intl = useIntl();
  const refused = cases.filter(({ refusal }) => refusal !== null);
  const answerable = cases.filter(({ refusal }) => refusal === null);
  const colleagues = [...new Set(cases.flatMap(({ drafting, present }) => [drafting, ...present]))].filter(
    (name) => name !== null,
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {refused.length > 0 && (
        <Box background="warning100" borderColor="warning200" hasRadius padding={4}>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography tag="p" fontWeight="bold">
              {t('grouped.refused', { count: refused.length })}
            </Typography>
            <CaseList cases={refused} />
            <Flex gap={2} wrap="wrap">
              <TakeCharge cases={refused.filter(({ unassigned }) => unassigned)} onReload={onReload} />
              {answerable.length > 1 && (
                <Button
                  variant="tertiary"
                  onClick={() => onChoose(answerable.map(({ documentId }) => documentId))}
                >
                  {t('grouped.refused.leaveOut', { count: refused.length })}
                </Button>
              )}
            </Flex>
          </Flex>
        </Box>
      )}
      {colleagues.length > 0 && (
        <Typography tag="p">{t('grouped.colleagues', { names: intl.formatList(colleagues) })}</Typography>
      )}
      {answerable.length > 0 && (
        <Disclosure summary={t('grouped.cases', { count: answerable.length })}>
          <Box paddingTop={2}>
            <CaseList cases={answerable} />
          </Box>
        </Disclosure>
      )}
    </Flex>
  );
}

/** Gives the user the cases that are nobody's, since only what is in somebody's charge is answered. */
function TakeCharge({ cases, onReload }: { cases: readonly GroupedCase[]; onReload: () => Promise<void> }) {
  const t = useTranslate();
  const { assign } = useGroupedAnswer();
  const userId = useAuth('TakeCharge', ({ user }) => user?.id);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  if (cases.length === 0 || userId === undefined) return null;

  const take = async () => {
    setBusy(true);
    setFailure('');
    try {
      await assign(cases, Number(userId));
    } catch (error) {
      if (isAbandoned(error)) return;
      setFailure((error instanceof RefusedError && error.message) || t('error.connection'));
    }
    await onReload();
    setBusy(false);
  };
  return (
    <>
      <BusyButton variant="secondary" busy={busy} onClick={() => void take()}>
        {t('grouped.takeCharge', { count: cases.length })}
      </BusyButton>
      {failure && (
        <Typography role="alert" textColor="danger600">
          {failure}
        </Typography>
      )}
    </>
  );
}
