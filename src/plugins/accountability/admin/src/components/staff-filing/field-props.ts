import { type FilingField, type FilingValues, idOfField } from '../../pages/staff-filing/filing-values';
import type { FilingFormState } from '../../pages/staff-filing/use-filing-form';
import { type MessageKey, useTranslate } from '../../translations/translate';

type TextName = {
  [Name in keyof FilingValues]: FilingValues[Name] extends string ? Name : never;
}[keyof FilingValues];

/** What each field is called, by its name on the server. */
export const FIELD_LABELS = {
  channel: 'staffFiling.channel',
  receivedAt: 'staffFiling.receivedAt',
  type: 'staffFiling.type',
  hearing: 'desk.filter.hearing',
  subject: 'staffFiling.subject',
  message: 'staffFiling.message',
  attachments: 'staffFiling.attachments',
  priorityReason: 'staffFiling.priorityReason',
  'person.kind': 'person.kind',
  'person.name': 'person.name',
  'person.idType': 'staffFiling.idType',
  'person.idNumber': 'staffFiling.idNumber',
  'person.email': 'person.email',
  'person.phone': 'person.phone',
  'person.address': 'person.address',
  'person.city': 'person.city',
  consent: 'staffFiling.noticeBy',
  replyBy: 'staffFiling.replyBy',
} as const satisfies Record<FilingField, MessageKey>;

/** Gives what every field of the form has in common: place, label, value, error. */
export function useFilingField({ values, failure, change }: FilingFormState) {
  const t = useTranslate();
  return (field: FilingField, name: TextName) => ({
    id: idOfField(field),
    name: field,
    label: t(FIELD_LABELS[field]),
    value: values[name],
    error: failure?.values[name] === values[name] ? failure?.fields[field] : undefined,
    onChange: (value: string) => change({ [name]: value }),
  });
}

export interface FilingPartProps {
  filing: FilingFormState;
}
