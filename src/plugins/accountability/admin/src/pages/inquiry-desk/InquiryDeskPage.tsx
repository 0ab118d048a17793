import { Box, Button, Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';

import { GroupedAnswer } from '../../components/grouped-answer/GroupedAnswer';
import { ChoosePage } from '../../components/inquiry-desk/ChoosePage';
import { CountButtons } from '../../components/inquiry-desk/CountButtons';
import { ExportButton } from '../../components/inquiry-desk/ExportButton';
import { Filters } from '../../components/inquiry-desk/Filters';
import { InquiryTable } from '../../components/inquiry-desk/InquiryTable';
import { NoInquiries } from '../../components/inquiry-desk/NoInquiries';
import { Pager } from '../../components/inquiry-desk/Pager';
import { Search } from '../../components/inquiry-desk/Search';
import { InquiryNav } from '../../components/inquiry-nav/InquiryNav';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { PERMISSIONS, STAFF_FILING_PATH } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { filtersIn, withoutFilters } from './desk-query';
import { type Desk, useDesk } from './use-desk';

/** «Bandeja de inquietudes»: what citizens asked, the most urgent first. */
export function InquiryDeskPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.readInquiries}>
      <InquiryDesk />
    </Page.Protect>
  );
}

const MORE_THAN_READING = [
  ...PERMISSIONS.handleInquiries,
  ...PERMISSIONS.readPerson,
  ...PERMISSIONS.fileInquiries,
];

function InquiryDesk() {
  const t = useTranslate();
  const desk = useDesk();
  const { allowedActions } = useRBAC(MORE_THAN_READING);
  const { page, query, person, failure, change, replace, reload } = desk;

  return (
    <Page.Main>
      <Page.Title>{t('desk.title')}</Page.Title>
      <Layouts.Header
        title={t('desk.title')}
        subtitle={t('desk.subtitle')}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            {!person && <ExportButton query={query} />}
            {allowedActions.canFile && (
              <LinkButton tag={Link} to={STAFF_FILING_PATH} startIcon={<Plus aria-hidden />}>
                {t('staffFiling.title')}
              </LinkButton>
            )}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          <InquiryNav />
          {page && <CountButtons counts={page.meta.counts} query={query} onChange={replace} />}
          <Search desk={desk} byPerson={allowedActions.canReadPerson ?? false} />
          <Filters query={query} onChange={change} onReplace={replace} />
          {failure !== null && (
            <Flex direction="column" alignItems="flex-start" gap={3}>
              <ErrorNotice failure={{ message: failure || t('desk.failed') }} />
              <Button variant="secondary" onClick={reload}>
                {t('error.again')}
              </Button>
            </Flex>
          )}
          <Cases desk={desk} answering={allowedActions.canHandle ?? false} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Cases({ desk, answering }: { desk: Desk; answering: boolean }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { page, loading, query, person, replace, setPerson, change, reload } = desk;
  if (!page) return loading ? <Page.Loading /> : null;

  const choose = (documentIds: readonly string[], add: boolean) => {
    const others = chosen.filter((one) => !documentIds.includes(one));
    setChosen(add ? [...others, ...documentIds] : others);
  };
  const choice = answering ? { chosen, choose } : null;
  const clear = () => {
    if (person) setPerson('');
    replace(withoutFilters(query));
  };
  const narrowed = filtersIn(query).length > 0 || person !== '';

  return (
    <>
      <Box
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        aria-busy={loading}
        style={{ opacity: loading ? 0.6 : 1 }}
      >
        {choice && page.data.length > 0 && <ChoosePage inquiries={page.data} choice={choice} />}
        {page.data.length > 0 ? (
          <InquiryTable inquiries={page.data} choice={choice} />
        ) : (
          <NoInquiries onClear={narrowed ? clear : null} />
        )}
      </Box>
      <Pager pagination={page.meta.pagination} onPage={(number) => change({ page: String(number) })} />
      {chosen.length > 0 && (
        <GroupedAnswer
          documentIds={chosen}
          onChoose={setChosen}
          onAnswered={() => {
            setChosen([]);
            reload();
          }}
        />
      )}
    </>
  );
}
