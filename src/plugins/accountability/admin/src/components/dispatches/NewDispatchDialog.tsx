import { Typography } from '@strapi/design-system';
import { useState } from 'react';

import { type Source, type SourceKind, useDispatches } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';
import { FormDialog } from '../shared/FormDialog';
import { RadioChoice } from '../shared/RadioChoice';
import { useAnswer } from '../hearing-workspace/use-answer';

const BLANK = 'blank';
const KINDS: readonly SourceKind[] = ['bulletin', 'management-report', 'hearing'];

/** Begins a dispatch: blank, or with what something published says. */
export function NewDispatchDialog({
  onMade,
  onClose,
}: {
  onMade: (documentId: string) => void;
  onClose: () => void;
}) {
  const t = useTranslate();
  const { choices, prepare } = useDispatches();
  const { answer } = useAnswer(choices);
  const [kind, setKind] = useState<string>(BLANK);
  const [chosen, setChosen] = useState('');
  const sources = answer?.sources.filter((source) => source.kind === kind) ?? [];
  const source: Source | null = sources.find(({ documentId }) => documentId === chosen) ?? sources[0] ?? null;
  const blank = kind === BLANK;

  const submit = async () =>
    onMade(await prepare(source && { kind: source.kind, documentId: source.documentId }));
  return (
    <FormDialog
      title={t('dispatches.new')}
      submitLabel={t('dispatches.new.submit')}
      submitDisabled={!blank && source === null}
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <>
          <RadioChoice
            label={t('dispatches.new.from')}
            value={kind}
            options={[BLANK, ...KINDS].map((value) => ({
              value,
              label: t(`dispatches.new.from.${value as SourceKind | 'blank'}`),
            }))}
            onChange={(value) => {
              setKind(value);
              setChosen('');
            }}
          />
          {!blank && answer && source && (
            <Choose
              name="source"
              label={t('dispatches.new.source')}
              value={source.documentId}
              options={sources.map(({ documentId, title }) => ({ value: documentId, label: title }))}
              onChange={setChosen}
              required
              error={errors['source.documentId']}
            />
          )}
          {!blank && answer && !source && (
            <Typography tag="p" role="status">
              {t('dispatches.new.none')}
            </Typography>
          )}
        </>
      )}
    </FormDialog>
  );
}
