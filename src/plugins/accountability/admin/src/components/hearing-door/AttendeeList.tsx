import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Attendee } from '../../api/hearing-door';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { Mark } from '../shared/Mark';

const List = styled.ul`
  li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

interface AttendeeListProps {
  people: readonly Attendee[];
  onCheckIn: (id: string, present: boolean) => void;
}

/** Who is expected and who came, each with the button that says so. */
export function AttendeeList({ people, onCheckIn }: AttendeeListProps) {
  const t = useTranslate();
  if (people.length === 0) return <Typography tag="p">{t('hearingDoor.nobody')}</Typography>;
  return (
    <List aria-label={t('hearingDoor.list')}>
      {people.map((one) => (
        <li key={one.id}>
          <Row attendee={one} onCheckIn={onCheckIn} />
        </li>
      ))}
    </List>
  );
}

function Row({ attendee, onCheckIn }: { attendee: Attendee } & Pick<AttendeeListProps, 'onCheckIn'>) {
  const t = useTranslate();
  const { timeOfDay } = useDates();
  const { id, name, organization, modality, state, walkIn, checkedInAt } = attendee;
  const shown = name ?? t('hearingDoor.erased');
  const here = checkedInAt !== null;

  return (
    <Flex gap={3} justifyContent="space-between" paddingTop={3} paddingBottom={3} wrap="wrap">
      <Box>
        <Typography tag="p" fontWeight="bold">
          {shown}
        </Typography>
        {organization && <Typography tag="p">{organization}</Typography>}
        <Flex gap={2} wrap="wrap" paddingTop={1}>
          {here && <Mark $tone="success">{t('hearingDoor.cameAt', { at: timeOfDay(checkedInAt) })}</Mark>}
          {walkIn && <Mark>{t('hearingDoor.walkIn')}</Mark>}
          {modality === 'virtual' && <Mark>{t('hearingDoor.virtual')}</Mark>}
          {state === 'waiting' && <Mark>{t('hearingDoor.waiting')}</Mark>}
          {state === 'cancelled' && <Mark $tone="danger">{t('hearingDoor.cancelled')}</Mark>}
        </Flex>
      </Box>
      <Button
        variant={here ? 'tertiary' : 'default'}
        aria-label={t(here ? 'hearingDoor.takeBackOf' : 'hearingDoor.enterOf', { name: shown })}
        onClick={() => onCheckIn(id, !here)}
      >
        {t(here ? 'hearingDoor.takeBack' : 'hearingDoor.enter')}
      </Button>
    </Flex>
  );
}
