import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { AbsentAddress } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { OutwardLink } from '../shared/links';

const List = styled.ul`
  font-size: 1.4rem;
  line-height: 1.45;
  color: ${({ theme }) => theme.colors.neutral800};

  li {
    padding: ${({ theme }) => theme.spaces[2]} 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
    overflow-wrap: anywhere;
  }
  // Amid text, colour alone does not tell a link (WCAG 1.4.1).
  a {
    text-decoration: underline;
  }
  span {
    display: block;
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

interface AbsentAddressesProps {
  absent: readonly AbsentAddress[];
  percent: (percentage: number | null) => string;
}

/** What was not found at the last check: where it is published, since when, why, and whose it is. */
export function AbsentAddresses({ absent, percent }: AbsentAddressesProps) {
  const t = useTranslate();
  const { longDay } = useDates();
  if (absent.length === 0) return <Typography tag="p">{t('availability.allThere')}</Typography>;
  return (
    <List aria-label={t('availability.absent')}>
      {absent.map(({ url, title, failure, since, offices, months }) => (
        <li key={url}>
          {title}
          {': '}
          <OutwardLink href={url} target="_blank" rel="noopener noreferrer">
            {url} {t('followUp.otherTab')}
          </OutwardLink>
          <span>
            {[
              failure && t(`availability.failure.${failure}`),
              since && t('availability.since', { day: longDay(since) }),
              offices.join(', '),
              months[0] && t('availability.ofMonth', { percentage: percent(months[0].percentage) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </List>
  );
}
