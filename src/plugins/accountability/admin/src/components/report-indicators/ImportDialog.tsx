import { Flex } from '@strapi/design-system';
import { useRef, useState } from 'react';

import { type IndicatorPreview, useReportIndicators } from '../../api/report-indicators';
import { useTranslate } from '../../translations/translate';
import { AcceptDoubts, Doubts } from '../plan-import/Doubts';
import { FormDialog } from '../shared/FormDialog';
import { OneFileField } from '../shared/OneFileField';
import { PartHeading } from '../shared/layout';

import { PreviewTable } from './PreviewTable';

interface ImportDialogProps {
  documentId: string;
  onClose: () => void;
  /** @param count how many indicators were added or changed */
  onImported: (count: number) => void;
}

/** A file of indicators: first what was understood of it, and only then is it imported. */
export function ImportDialog({ documentId, onClose, onImported }: ImportDialogProps) {
  const t = useTranslate();
  const { preview: ask, importFile } = useReportIndicators(documentId);
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<IndicatorPreview | null>(null);
  const [acceptDoubts, setAcceptDoubts] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const choose = (chosen: File | null) => {
    setFile(chosen);
    setPreview(null);
    setAcceptDoubts(false);
  };
  /** @returns whether the dialog has done its work */
  const submit = async (): Promise<boolean> => {
    if (!file) return false;
    if (!preview) {
      setPreview(await ask(file));
      requestAnimationFrame(() => heading.current?.focus());
      return false;
    }
    const { added, changed } = await importFile(file, acceptDoubts);
    onImported(added.length + changed.length);
    return true;
  };

  return (
    <FormDialog
      title={t('indicators.import')}
      help={t('indicators.importHelp')}
      submitLabel={t(preview ? 'indicators.confirm' : 'indicators.review')}
      submitDisabled={!file || (preview !== null && preview.doubts.length > 0 && !acceptDoubts)}
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <>
          <OneFileField
            label={t('indicators.file')}
            hint={t('indicators.fileHint')}
            accept=".xlsx,.csv,.tsv"
            error={errors.file}
            onChange={choose}
          />
          {preview && (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <PartHeading headingRef={heading}>
                {t('indicators.outcome', {
                  added: preview.changes.added.length,
                  changed: preview.changes.changed.length,
                  unchanged: preview.changes.unchanged,
                  kept: preview.changes.kept.length,
                })}
              </PartHeading>
              <PreviewTable rows={preview.rows} />
              <Doubts doubts={preview.doubts} help={t('indicators.doubtsHelp')} />
              {preview.doubts.length > 0 && (
                <AcceptDoubts accepted={acceptDoubts} disabled={false} onChange={setAcceptDoubts} />
              )}
            </Flex>
          )}
        </>
      )}
    </FormDialog>
  );
}
