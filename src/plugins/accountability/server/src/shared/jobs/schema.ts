import { instant, text } from '../documents/content-type';

/** A job, and its latest run. One row a job: a run that takes longer than its period is not begun twice. */
export const job = {
  kind: 'collectionType',
  collectionName: 'accountability_jobs',
  info: { singularName: 'job', pluralName: 'jobs', displayName: 'Tarea' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    name: { ...text(60, { required: true }), column: { unique: true } },
    /** When the latest run that was begun was due. */
    slot: instant(),
    /** How often that run was tried, this time included. */
    attempts: { type: 'integer', required: true, default: 0 },
    /** The instance at it, by a name of its own for each run. */
    leasedBy: text(36),
    /** Until when it is theirs, or, after a failure, when it is tried again. */
    leaseUntil: instant(),
    /** Empty while the run is going on. */
    finishedAt: instant(),
  },
} as const;
