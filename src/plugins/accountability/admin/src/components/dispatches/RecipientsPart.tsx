import { Checkbox, Field, Typography } from '@strapi/design-system';

import { useTranslate } from '../../translations/translate';

import { toggled } from './dispatch-values';
import { BoxGroup, FormPart, type FormPartProps } from './form-part';
import { ProblemList } from './ProblemList';

const KINDS = ['external', 'internal'] as const;

/** To whom it goes: groups of contacts, those outside of the house and those in it. */
export function RecipientsPart({ form: { values, change, failure }, choices, problems }: FormPartProps) {
  const t = useTranslate();
  const { groupIds } = values;
  const contacts = choices.groups
    .filter(({ documentId }) => groupIds.includes(documentId))
    .reduce((sum, group) => sum + group.contacts, 0);

  return (
    <FormPart title={t('dispatches.recipients')} help={t('dispatches.recipients.help')}>
      {choices.groups.length === 0 && <Typography tag="p">{t('dispatches.groups.none')}</Typography>}
      {KINDS.map((kind) => {
        const groups = choices.groups.filter((group) => group.kind === kind);
        if (groups.length === 0) return null;
        return (
          <BoxGroup key={kind} label={t(`dispatches.groups.${kind}`)}>
            {groups.map(({ documentId, name, contacts: count }) => (
              <Checkbox
                key={documentId}
                checked={groupIds.includes(documentId)}
                onCheckedChange={(on) => change({ groupIds: toggled(groupIds, documentId, on === true) })}
              >
                {t('dispatches.group', { name, count })}
              </Checkbox>
            ))}
          </BoxGroup>
        );
      })}
      {failure?.fields.groupIds && (
        <Field.Root error={failure.fields.groupIds}>
          <Field.Error />
        </Field.Root>
      )}
      <ProblemList problems={problems.groupIds} />
      {groupIds.length > 0 && (
        <Typography role="status" fontWeight="semiBold">
          {t('dispatches.groups.chosen', { count: contacts })}
        </Typography>
      )}
    </FormPart>
  );
}
