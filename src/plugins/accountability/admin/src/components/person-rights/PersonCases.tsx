import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Download, Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { type KeptOfPerson, usePersonRights } from '../../api/person-rights';
import { isAbandoned } from '../../api/refusals';
import { casePath } from '../../plugin-id';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { Buttons } from '../shared/layout';
import { saveFile } from '../shared/save-file';

import { AnonymizeDialog } from './AnonymizeDialog';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
`;

interface PersonCasesProps {
  kept: KeptOfPerson;
  onChanged: () => Promise<void>;
}

/** A person's cases, and what is kept to write to them: what to hand over, and what to take the person out of. */
export function PersonCases({ kept: { cases, mailings }, onChanged }: PersonCasesProps) {
  const t = useTranslate();
  const choice = useChoiceLabel();
  const { instant } = useDates();
  const { exported } = usePersonRights();
  const { toggleNotification } = useNotification();
  const [chosen, setChosen] = useState<readonly string[]>(
    [...cases, ...mailings].map(({ documentId }) => documentId),
  );
  const [anonymizing, setAnonymizing] = useState(false);

  const choose = (documentId: string, is: boolean) =>
    setChosen((before) => (is ? [...before, documentId] : before.filter((one) => one !== documentId)));
  const among = (list: readonly { documentId: string }[]) =>
    list.map(({ documentId }) => documentId).filter((documentId) => chosen.includes(documentId));
  const chosenOf = () => ({ documentIds: among(cases), mailingIds: among(mailings) });
  const mailingName = (kind: KeptOfPerson['mailings'][number]['kind']) => t(`personRights.mailing.${kind}`);
  const nameOf = (documentId: string) => {
    const mailing = mailings.find((one) => one.documentId === documentId);
    if (mailing) return mailingName(mailing.kind);
    return cases.find((one) => one.documentId === documentId)?.filingNumber ?? documentId;
  };
  const download = async (format: 'json' | 'pdf') => {
    try {
      saveFile(await exported(chosenOf(), format), `datos-personales.${format}`);
    } catch (error) {
      if (!isAbandoned(error)) toggleNotification({ type: 'danger', message: t('error.connection') });
    }
  };
  const none = chosen.length === 0;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <List>
        {cases.map(({ documentId, filingNumber, type, state, receivedAt }) => (
          <li key={documentId}>
            <Flex gap={3} wrap="wrap">
              <Checkbox
                checked={chosen.includes(documentId)}
                onCheckedChange={(is) => choose(documentId, is === true)}
              >
                {filingNumber}
              </Checkbox>
              <Typography textColor="neutral700">
                {[choice(type), choice(state), instant(receivedAt)].join(' · ')}
              </Typography>
              <Link to={casePath(documentId)} aria-label={t('personRights.openOf', { number: filingNumber })}>
                {t('personRights.open')}
              </Link>
            </Flex>
          </li>
        ))}
        {mailings.map(({ documentId, kind, since, groups }) => (
          <li key={documentId}>
            <Flex gap={3} wrap="wrap">
              <Checkbox
                checked={chosen.includes(documentId)}
                onCheckedChange={(is) => choose(documentId, is === true)}
              >
                {mailingName(kind)}
              </Checkbox>
              <Typography textColor="neutral700">{[...groups, instant(since)].join(' · ')}</Typography>
            </Flex>
          </li>
        ))}
      </List>
      <Buttons>
        <Button startIcon={<Download aria-hidden />} disabled={none} onClick={() => void download('pdf')}>
          {t('personRights.pdf')}
        </Button>
        <Button
          variant="secondary"
          startIcon={<Download aria-hidden />}
          disabled={none}
          onClick={() => void download('json')}
        >
          {t('personRights.json')}
        </Button>
        <Button
          variant="danger-light"
          startIcon={<Trash aria-hidden />}
          disabled={none}
          onClick={() => setAnonymizing(true)}
        >
          {t('personRights.anonymize')}
        </Button>
      </Buttons>
      {anonymizing && (
        <AnonymizeDialog
          chosen={chosenOf()}
          numberOf={nameOf}
          onClose={() => setAnonymizing(false)}
          onDone={onChanged}
        />
      )}
    </Flex>
  );
}
