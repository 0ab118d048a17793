import { instant, oneOf, text } from '../../shared/documents/content-type';

import { ATTENDANCES, READINGS, REGISTRATION_STATES } from './vocabulary';

/**
 * Somebody who comes to a hearing. Reached by the application alone (`keep-registrations.ts`); the hearing is known by
 * its documentId, which stays the same whichever version is published.
 */
export const registration = {
  kind: 'collectionType',
  collectionName: 'accountability_registrations',
  info: { singularName: 'registration', pluralName: 'registrations', displayName: 'Inscripción' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    hearingId: text(40, { required: true }),
    modality: oneOf(ATTENDANCES, { required: true }),
    state: oneOf(REGISTRATION_STATES, { required: true }),
    /** Since when it waits for its turn. */
    queuedAt: instant({ required: true }),
    /** The person, sealed (`person.ts`); empty once their time is over. */
    person: { type: 'text' },
    /** What a registration is found by: keyed, of the email; plain, of the random code. */
    emailFingerprint: { type: 'string' },
    codeHash: { type: 'string', column: { unique: true } },
    /** Proof that the notice was shown or told: version, instant (Ley 1581 de 2012, art. 9). */
    consent: { type: 'json' },
    /** What they were last told of the hearing (`news.ts`), as JSON. */
    told: { type: 'text' },
    /** The version of the calendar file they have (RFC 5545, 3.8.7.4). */
    sequence: { type: 'integer', required: true, default: 0 },
    /** The client's latest `Idempotency-Key`, and a keyed hash of what it came with. */
    idempotencyKeyHash: { type: 'string', column: { unique: true } },
    requestFingerprint: { type: 'string' },
    /** Came without having registered. */
    walkIn: { type: 'boolean', required: true, default: false },
    checkedInAt: instant(),
    checkedInBy: text(120),
    erasedAt: instant(),
  },
  indexes: [
    {
      name: 'accountability_registrations_person_uq',
      columns: ['hearing_id', 'email_fingerprint'],
      type: 'unique',
    },
    { name: 'accountability_registrations_queue_idx', columns: ['hearing_id', 'state', 'queued_at'] },
  ],
} as const;

/** Somebody of the institute read who comes to a hearing (Ley 1581 de 2012, art. 17, literals d and i). */
export const attendanceReading = {
  kind: 'collectionType',
  collectionName: 'accountability_attendance_readings',
  info: {
    singularName: 'attendance-reading',
    pluralName: 'attendance-readings',
    displayName: 'Consulta de inscripciones',
  },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    hearingId: text(40, { required: true }),
    /** The list on a screen, or the file of it. */
    what: oneOf(READINGS, { required: true }),
    by: text(120, { required: true }),
    userId: { type: 'integer', required: true },
    at: instant({ required: true }),
  },
  indexes: [{ name: 'accountability_attendance_readings_idx', columns: ['hearing_id', 'at'] }],
} as const;
