/** What a run of a job is given. */
export interface JobContext {
  now: Date;
  /** Aborted when the application stops: a long job ends after the piece it is at, and another run goes on from there. */
  signal: AbortSignal;
}

/** Something the application does by itself, again and again. */
export interface Job {
  /** Unique, and kept: the database remembers by it what was done. */
  name: string;
  /** A cron expression of five fields, in the institute's time zone: `0 3 * * *`. */
  rule: string;
  /** Takes its time: the others do not wait for it, nor it for them. The others are done one after the other. */
  aside?: true;
  /** May be run again after it failed or died half-way, so what it did already must do no harm. */
  run(context: JobContext): Promise<void>;
}
