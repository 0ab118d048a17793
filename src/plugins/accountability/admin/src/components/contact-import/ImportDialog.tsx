import { Checkbox, Flex } from '@strapi/design-system';
import { useRef, useState } from 'react';

import { type JudgedContacts, useContactImports } from '../../api/contact-imports';
import { useTranslate } from '../../translations/translate';
import { DayField } from '../shared/DayField';
import { FormDialog } from '../shared/FormDialog';
import { PartHeading } from '../shared/layout';
import { OneFileField } from '../shared/OneFileField';
import { TextLine } from '../shared/TextLine';

import { PreviewTable } from './PreviewTable';
import { VerdictCounts } from './VerdictCounts';

interface ImportDialogProps {
  onClose: () => void;
  /** @param count how many contacts were made or completed */
  onImported: (count: number) => void;
}

/** A file of contacts: first what would become of each row, and only then is it imported. */
export function ImportDialog({ onClose, onImported }: ImportDialogProps) {
  const t = useTranslate();
  const { preview: ask, importFile } = useContactImports();
  const [file, setFile] = useState<File | null>(null);
  const [said, setSaid] = useState({ consentOrigin: '', consentedOn: '' });
  const [preview, setPreview] = useState<JudgedContacts | null>(null);
  const [withoutFaulty, setWithoutFaulty] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  /** What was shown was of another file, or of other answers. */
  const begin = () => {
    setPreview(null);
    setWithoutFaulty(false);
  };
  const say = (change: Partial<typeof said>) => {
    setSaid({ ...said, ...change });
    begin();
  };
  /** @returns whether the dialog has done its work */
  const submit = async (): Promise<boolean> => {
    if (!file) return false;
    if (!preview) {
      setPreview(await ask({ file, ...said }));
      requestAnimationFrame(() => heading.current?.focus());
      return false;
    }
    const { counts } = await importFile({ file, ...said }, withoutFaulty);
    onImported(counts.new + counts.merged);
    return true;
  };
  const faulty = (preview?.counts.faulty ?? 0) > 0;

  return (
    <FormDialog
      title={t('contacts.import')}
      help={t('contacts.importHelp')}
      submitLabel={t(preview ? 'contacts.confirm' : 'contacts.review')}
      submitDisabled={!file || (faulty && !withoutFaulty)}
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <>
          <OneFileField
            label={t('contacts.file')}
            hint={t('contacts.fileHint')}
            accept=".xlsx,.csv,.tsv"
            error={errors.file}
            onChange={(chosen) => {
              setFile(chosen);
              begin();
            }}
          />
          <TextLine
            name="consentOrigin"
            label={t('contacts.origin')}
            hint={t('contacts.originHint')}
            value={said.consentOrigin}
            maxLength={250}
            error={errors.consentOrigin}
            onChange={(consentOrigin) => say({ consentOrigin })}
          />
          <DayField
            name="consentedOn"
            label={t('contacts.date')}
            required={false}
            value={said.consentedOn}
            error={errors.consentedOn}
            onChange={(consentedOn) => say({ consentedOn })}
          />
          {preview && (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <PartHeading headingRef={heading}>
                {t('contacts.outcome', { total: preview.rows.length })}
              </PartHeading>
              <VerdictCounts counts={preview.counts} />
              <PreviewTable rows={preview.rows} />
              {faulty && (
                <Checkbox
                  checked={withoutFaulty}
                  onCheckedChange={(checked) => setWithoutFaulty(checked === true)}
                >
                  {t('contacts.withoutFaulty')}
                </Checkbox>
              )}
            </Flex>
          )}
        </>
      )}
    </FormDialog>
  );
}
