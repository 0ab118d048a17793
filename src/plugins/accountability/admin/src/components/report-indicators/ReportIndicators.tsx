import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Upload } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { styled } from 'styled-components';

import { type ReportChart, useReportIndicators } from '../../api/report-indicators';
import { useTranslate } from '../../translations/translate';

import { ImportDialog } from './ImportDialog';

const Chart = styled.img`
  display: block;
  width: 100%;
  height: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const addressOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** The chart of the report's saved indicators, drawn again when the report is saved or indicators were imported. */
export function ReportIndicators({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const { chart: load } = useReportIndicators(documentId);
  const saved = useForm('ReportIndicators', ({ initialValues }) => initialValues);
  const [chart, setChart] = useState<ReportChart | 'loading' | 'failed'>('loading');
  const [open, setOpen] = useState(false);
  const [imported, setImported] = useState<number | null>(null);

  const draw = useCallback(
    () =>
      load().then(setChart, () => {
        setChart('failed');
      }),
    [load],
  );
  useEffect(() => {
    void draw();
  }, [draw, saved]);

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {chart === 'loading' && <Typography textColor="neutral600">{t('indicators.loading')}</Typography>}
      {chart === 'failed' && <Typography textColor="danger600">{t('indicators.failed')}</Typography>}
      {typeof chart === 'object' &&
        (chart.svg ? (
          <Chart src={addressOf(chart.svg)} alt={chart.description} />
        ) : (
          <Typography textColor="neutral600">{t('indicators.none')}</Typography>
        ))}
      <Typography role="status" variant="pi" textColor="neutral600">
        {imported === null ? t('indicators.help') : t('indicators.imported', { count: imported })}
      </Typography>
      <Button variant="secondary" fullWidth startIcon={<Upload aria-hidden />} onClick={() => setOpen(true)}>
        {t('indicators.import')}
      </Button>
      <Button
        variant="tertiary"
        fullWidth
        startIcon={<ArrowClockwise aria-hidden />}
        onClick={() => void draw()}
      >
        {t('indicators.refresh')}
      </Button>
      {open && (
        <ImportDialog
          documentId={documentId}
          onClose={() => setOpen(false)}
          onImported={(count) => {
            setImported(count);
            void draw();
          }}
        />
      )}
    </Flex>
  );
}
