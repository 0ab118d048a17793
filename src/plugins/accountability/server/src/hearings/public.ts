import type { PublicShape } from '../shared/public-reads/shape';
import { COMMITMENT, HEARING, MANAGEMENT_REPORT, PLAN, POSITION } from '../uids';

const commitmentFields = {
  uid: COMMITMENT,
  fields: [
    'text',
    'dueOn',
    'delays',
    'progress',
    'state',
    'fulfilledOn',
    'source',
    'progressNote',
    'evidenceUrl',
  ],
} as const;

const responsible = { uid: POSITION, fields: ['name'] } as const;

export const publicHearing: PublicShape = {
  uid: HEARING,
  fields: [
    'title',
    'slug',
    'startsAt',
    'endsAt',
    'modality',
    'venue',
    'address',
    'streamUrl',
    'state',
    'recordingUrl',
    'attendance',
    'reschedulings',
    'cancellationReason',
    'publishedAt',
    'updatedAt',
  ],
  markdown: ['invitation', 'agenda'],
  derived: ['registration', 'evaluation'],
  media: ['documents', 'minutes'],
  relations: {
    plan: { uid: PLAN, fields: ['title', 'slug', 'periodStart', 'periodEnd'] },
    reports: { uid: MANAGEMENT_REPORT, fields: ['title', 'slug', 'kind'], sort: 'periodEnd:desc' },
    commitments: { ...commitmentFields, relations: { responsible }, sort: 'dueOn:asc' },
  },
};

/** A commitment never shows the inquiry it comes from: that is a person's. */
export const publicCommitment: PublicShape = {
  ...commitmentFields,
  fields: [...commitmentFields.fields, 'publishedAt', 'updatedAt'],
  derived: ['standing', 'originalDueOn'],
  media: ['evidence'],
  relations: {
    responsible,
    hearing: { uid: HEARING, fields: ['title', 'slug', 'startsAt', 'state'] },
  },
};
