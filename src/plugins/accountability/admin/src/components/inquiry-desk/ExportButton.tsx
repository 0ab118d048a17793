import { FileCsv } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useInquiryDesk } from '../../api/inquiry-desk';
import { isAbandoned } from '../../api/refusals';
import { type DeskQuery, filterParams } from '../../pages/inquiry-desk/desk-query';
import { useTranslate } from '../../translations/translate';
import { BusyButton } from '../shared/BusyButton';
import { saveFile } from '../shared/save-file';

/** Everything the filters let through, in a file a spreadsheet opens; without personal data. */
export function ExportButton({ query }: { query: DeskQuery }) {
  const t = useTranslate();
  const { exportCsv } = useInquiryDesk();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      saveFile(await exportCsv({ ...filterParams(query), sort: query.sort }), t('desk.export.file'));
    } catch (error) {
      if (!isAbandoned(error)) toggleNotification({ type: 'danger', message: t('desk.export.failed') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <BusyButton
      variant="secondary"
      startIcon={<FileCsv aria-hidden />}
      busy={busy}
      onClick={() => void download()}
    >
      {t('desk.export')}
    </BusyButton>
  );
}
