import { Loader, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { type RetentionItem, usePersonRights } from '../../api/person-rights';
import { isAbandoned } from '../../api/refusals';
import { casePath } from '../../plugin-id';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
`;

/** What the retention is going to remove, and from when. */
export function RetentionList() {
  const t = useTranslate();
  const choice = useChoiceLabel();
  const { longDay } = useDates();
  const { retention } = usePersonRights();
  const [items, setItems] = useState<RetentionItem[] | 'failed' | null>(null);

  useEffect(() => {
    let current = true;
    retention()
      .then((answer) => current && setItems(answer))
      .catch((error: unknown) => current && !isAbandoned(error) && setItems('failed'));
    return () => {
      current = false;
    };
  }, [retention]);

  if (items === null) return <Loader>{t('personRights.retention.loading')}</Loader>;
  if (items === 'failed') return <Typography textColor="danger600">{t('error.connection')}</Typography>;
  if (items.length === 0) return <Typography>{t('personRights.retention.none')}</Typography>;
  return (
    <List>
      {items.map(({ documentId, filingNumber, type, endedOn, erasableOn }) => (
        <li key={documentId}>
          <Link to={casePath(documentId)}>{filingNumber}</Link>{' '}
          <Typography>
            {t('personRights.retention.item', {
              type: choice(type),
              endedOn: longDay(endedOn),
              erasableOn: longDay(erasableOn),
            })}
          </Typography>
        </li>
      ))}
    </List>
  );
}
