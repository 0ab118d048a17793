import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { StaffForm } from '../../api/staff-filing';
import { AT_HEARING, idOfField, isOfHearing } from '../../pages/staff-filing/filing-values';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';
import { FilesField } from '../shared/FilesField';
import { TextArea } from '../shared/TextArea';
import { TextLine } from '../shared/TextLine';

import { type FilingPartProps, useFilingField } from './field-props';
import { ReceptionField } from './ReceptionField';

const SUBJECT_CHARACTERS = 200;
const MESSAGE_CHARACTERS = 10_000;
/** The select has no empty value of its own. */
const NONE = 'none';

/** What is asked, when and by which way it came. */
export function RequestPart({ filing, form }: FilingPartProps & { form: StaffForm }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const intl = useIntl();
  const field = useFilingField(filing);
  const { values, files, setFiles, failure, change } = filing;
  const type = form.types.find((one) => one.type === values.type);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Choose
        {...field('channel', 'channel')}
        required
        options={form.channels.map((value) => ({ value, label: labelOf(value) }))}
      />
      <ReceptionField filing={filing} timeZone={form.timeZone} />
      <Choose
        {...field('type', 'type')}
        required
        placeholder={t('step.field.choose')}
        hint={type && t('staffFiling.type.hint', { ...type, days: type.businessDays })}
        options={form.types.map(({ type: value, label }) => ({ value, label }))}
      />
      {isOfHearing(values) && (
        <Choose
          {...field('hearing', 'hearing')}
          required={values.channel === AT_HEARING}
          placeholder={t('step.field.choose')}
          hint={form.hearings.length === 0 ? t('staffFiling.hearing.none') : undefined}
          options={form.hearings.map(({ slug, title, startsAt }) => ({
            value: slug,
            label: t('staffFiling.hearing.option', {
              title,
              day: intl.formatDate(startsAt, { dateStyle: 'medium', timeZone: form.timeZone }),
            }),
          }))}
        />
      )}
      <TextLine {...field('subject', 'subject')} required maxLength={SUBJECT_CHARACTERS} />
      <TextArea
        {...field('message', 'message')}
        required
        rows={8}
        maxLength={MESSAGE_CHARACTERS}
        hint={t('staffFiling.message.hint')}
      />
      <FilesField
        id={idOfField('attachments')}
        label={t('staffFiling.attachments')}
        files={files}
        error={failure?.files === files ? failure.fields.attachments : undefined}
        onChange={setFiles}
      />
      <Choose
        {...field('priorityReason', 'priorityReason')}
        value={values.priorityReason || NONE}
        hint={t('priority.help')}
        options={[
          { value: NONE, label: t('priority.none') },
          ...form.priorityReasons.map(({ code, label }) => ({ value: code, label })),
        ]}
        onChange={(reason) => change({ priorityReason: reason === NONE ? '' : reason })}
      />
    </Flex>
  );
}
