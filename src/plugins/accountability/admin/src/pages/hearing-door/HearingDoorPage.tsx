import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';

import { AttendeeList } from '../../components/hearing-door/AttendeeList';
import { CodeField } from '../../components/hearing-door/CodeField';
import { WalkInDialog } from '../../components/hearing-door/WalkInDialog';
import { useDates } from '../../components/shared/dates';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { Buttons, PartHeading, Sheet } from '../../components/shared/layout';
import { saveFile } from '../../components/shared/save-file';
import { TextLine } from '../../components/shared/TextLine';
import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { plain, useDoor } from './use-door';

/** «Ingreso»: the door of a hearing, on the telephone of whoever stands at it. */
export function HearingDoorPage() {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={PERMISSIONS.hearingRegistrations}>
      <HearingDoor documentId={documentId} />
    </Page.Protect>
  );
}

function HearingDoor({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const { instant } = useDates();
  const { door, failure, told, load, checkIn, addWalkIn, list, refuse } = useDoor(documentId);
  const [sought, setSought] = useState('');
  const [adding, setAdding] = useState(false);
  const found = door?.people.filter(({ name }) => plain(name ?? '').includes(plain(sought))) ?? [];

  const download = async () => {
    const file = await list();
    if (file) saveFile(file, 'asistencia.csv');
  };

  return (
    <Page.Main>
      <Page.Title>{t('hearingDoor.title')}</Page.Title>
      <Layouts.Header
        title={door?.hearing.title ?? t('hearingDoor.title')}
        subtitle={door ? instant(door.hearing.startsAt) : ''}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {failure && <ErrorNotice failure={failure} />}
          <Box role="status">
            {told && (
              <Typography tag="p" fontWeight="bold" textColor="success700">
                {told}
              </Typography>
            )}
          </Box>
          {!door && !failure && <Loader>{t('hearingDoor.loading')}</Loader>}
          {door && (
            <>
              <Typography tag="p">
                {t('hearingDoor.counts', {
                  ...door.counts,
                  expected: door.counts.inPerson + door.counts.virtual,
                })}
              </Typography>
              <Sheet>
                <CodeField
                  onCode={(code) => checkIn({ code }, true)}
                  onUnreadable={() => refuse(t('hearingDoor.unreadable'))}
                />
              </Sheet>
              <Sheet>
                <Flex direction="column" alignItems="stretch" gap={4}>
                  <PartHeading tag="h2">{t('hearingDoor.list')}</PartHeading>
                  <TextLine
                    name="sought"
                    label={t('hearingDoor.search')}
                    value={sought}
                    onChange={setSought}
                  />
                  <Buttons>
                    <Button variant="secondary" onClick={() => setAdding(true)}>
                      {t('hearingDoor.add')}
                    </Button>
                    <Button
                      variant="tertiary"
                      startIcon={<Download aria-hidden />}
                      onClick={() => void download()}
                    >
                      {t('hearingDoor.download')}
                    </Button>
                    <Button variant="tertiary" onClick={() => void load()}>
                      {t('hearingDoor.refresh')}
                    </Button>
                  </Buttons>
                  <AttendeeList
                    people={found}
                    onCheckIn={(registration, present) => void checkIn({ registration }, present)}
                  />
                </Flex>
              </Sheet>
              {adding && (
                <WalkInDialog
                  policyVersion={door.policyVersion}
                  onAdd={addWalkIn}
                  onClose={() => setAdding(false)}
                />
              )}
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
