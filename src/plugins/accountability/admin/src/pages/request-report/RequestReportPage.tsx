import { Box, Flex, Loader } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import { isAbandoned, RefusedError } from '../../api/refusals';
import { type Period, type RequestReport, useRequestReport } from '../../api/request-report';
import { InquiryNav } from '../../components/inquiry-nav/InquiryNav';
import { MainFigures } from '../../components/request-report/MainFigures';
import { PeriodForm } from '../../components/request-report/PeriodForm';
import { ReportActions } from '../../components/request-report/ReportActions';
import { BarTable } from '../../components/shared/BarTable';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { PartHeading, Sheet } from '../../components/shared/layout';
import { PERMISSIONS } from '../../plugin-id';
import { useChoiceLabel, useTranslate } from '../../translations/translate';

/** «Informe de solicitudes»: what came in over a period and how it was answered (Decreto 1081 de 2015, 2.1.1.6.2). */
export function RequestReportPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.reportRequests}>
      <Report />
    </Page.Protect>
  );
}

function Report() {
  const t = useTranslate();
  const choice = useChoiceLabel();
  const { read } = useRequestReport();
  /** `null`: the year so far, which the server knows best. */
  const [period, setPeriod] = useState<Period | null>(null);
  const [report, setReport] = useState<RequestReport | null>(null);
  const [failure, setFailure] = useState<RefusedError | null>(null);
  const connection = t('error.connection');

  useEffect(() => {
    let current = true;
    read(period)
      .then((answer) => {
        if (!current) return;
        setReport(answer);
        setFailure(null);
      })
      .catch((error: unknown) => {
        if (!current || isAbandoned(error)) return;
        setFailure(error instanceof RefusedError && error.message ? error : new RefusedError(connection));
      });
    return () => {
      current = false;
    };
  }, [read, period, connection]);

  return (
    <Page.Main>
      <Page.Title>{t('requestReport.title')}</Page.Title>
      <Layouts.Header title={t('requestReport.title')} subtitle={t('requestReport.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          <InquiryNav />
          {failure && <ErrorNotice failure={failure} />}
          {!report && !failure && <Loader>{t('requestReport.loading')}</Loader>}
          {report && (
            <>
              <Sheet>
                <Flex direction="column" alignItems="stretch" gap={5}>
                  <PeriodForm period={report} errors={failure?.fields ?? {}} onChange={setPeriod} />
                  <ReportActions period={{ from: report.from, to: report.to }} />
                </Flex>
              </Sheet>
              <Sheet>
                <Box paddingBottom={4}>
                  <PartHeading tag="h2">{t('requestReport.figures')}</PartHeading>
                </Box>
                <MainFigures report={report} />
              </Sheet>
              <Sheet>
                <BarTable
                  caption={t('requestReport.byType')}
                  headings={[t('requestReport.type'), t('requestReport.requests')]}
                  rows={report.byType.map(({ type, count }) => ({ label: choice(type), count }))}
                />
              </Sheet>
              <Sheet>
                <BarTable
                  caption={t('requestReport.byChannel')}
                  headings={[t('requestReport.channel'), t('requestReport.requests')]}
                  rows={report.byChannel.map(({ channel, count }) => ({ label: choice(channel), count }))}
                />
              </Sheet>
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
