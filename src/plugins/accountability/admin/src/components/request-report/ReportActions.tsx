import { Button } from '@strapi/design-system';
import { FileCsv, FilePdf, Pencil } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { isAbandoned } from '../../api/refusals';
import { type Period, useRequestReport } from '../../api/request-report';
import { managementReportPath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { Buttons } from '../shared/layout';
import { saveFile } from '../shared/save-file';

type Action = 'csv' | 'pdf' | 'draft';

/** What becomes of the report: a file, or the draft of a management report, which opens. */
export function ReportActions({ period }: { period: Period }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const report = useRequestReport();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<Action | null>(null);

  const run = async (action: Action) => {
    setBusy(action);
    try {
      if (action === 'draft') navigate(managementReportPath(await report.draft(period)));
      else saveFile(await report.file(action, period), t(`requestReport.file.${action}`, { ...period }));
    } catch (error) {
      if (!isAbandoned(error)) toggleNotification({ type: 'danger', message: t('error.connection') });
    } finally {
      setBusy(null);
    }
  };
  const button = (action: Action) => ({
    loading: busy === action,
    disabled: busy !== null,
    onClick: () => void run(action),
  });

  return (
    <Buttons>
      <Button startIcon={<Pencil aria-hidden />} {...button('draft')}>
        {t('requestReport.draft')}
      </Button>
      <Button variant="secondary" startIcon={<FileCsv aria-hidden />} {...button('csv')}>
        {t('requestReport.csv')}
      </Button>
      <Button variant="secondary" startIcon={<FilePdf aria-hidden />} {...button('pdf')}>
        {t('requestReport.pdf')}
      </Button>
    </Buttons>
  );
}
