import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';

import { type KeptOfPerson, usePersonRights } from '../../api/person-rights';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { InquiryNav } from '../../components/inquiry-nav/InquiryNav';
import { PersonCases } from '../../components/person-rights/PersonCases';
import { RetentionList } from '../../components/person-rights/RetentionList';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { PartHeading, Sheet } from '../../components/shared/layout';
import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** «Datos de una persona»: what is kept of somebody, to hand it over or to remove it (Ley 1581 de 2012, art. 8). */
export function PersonRightsPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.managePersonalData}>
      <PersonRights />
    </Page.Protect>
  );
}

interface Found {
  /** Counts the searches, so that each begins with everything chosen. */
  search: number;
  kept: KeptOfPerson;
}

function PersonRights() {
  const t = useTranslate();
  const { search } = usePersonRights();
  const [person, setPerson] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<RefusedError | null>(null);

  const find = async () => {
    try {
      const kept = await search(person);
      setFound((before) => ({ search: (before?.search ?? 0) + 1, kept }));
      setFailure(null);
    } catch (error) {
      if (isAbandoned(error)) return;
      const refused = error instanceof RefusedError && error.message !== '';
      setFailure(refused ? error : new RefusedError(t('error.connection')));
    }
  };
  const count = found ? found.kept.cases.length + found.kept.mailings.length : 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void find();
  };

  return (
    <Page.Main>
      <Page.Title>{t('personRights.title')}</Page.Title>
      <Layouts.Header title={t('personRights.title')} subtitle={t('personRights.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          <InquiryNav />
          {failure && <ErrorNotice failure={failure} />}
          <Sheet>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Flex tag="form" onSubmit={submit} gap={4} alignItems="flex-end" wrap="wrap" noValidate>
                <Field.Root name="person" required error={failure?.fields.person} width="min(100%, 40rem)">
                  <Field.Label>{t('personRights.person')}</Field.Label>
                  <TextInput
                    value={person}
                    autoComplete="off"
                    onChange={(event: React.ChangeEvent<HTMLInputElement>) => setPerson(event.target.value)}
                  />
                  <Field.Error />
                </Field.Root>
                <Button type="submit">{t('personRights.search')}</Button>
              </Flex>
              <div role="status">
                {found && <Typography>{t('personRights.found', { count })}</Typography>}
              </div>
              {found && count > 0 && <PersonCases key={found.search} kept={found.kept} onChanged={find} />}
            </Flex>
          </Sheet>
          <Sheet>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <PartHeading tag="h2">{t('personRights.retention')}</PartHeading>
              <RetentionList />
            </Flex>
          </Sheet>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
