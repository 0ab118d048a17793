/** Whether the database refused what somebody else stored a moment ago (SQLite's and PostgreSQL's codes). */
export const isTaken = (error: unknown): boolean =>
  ['SQLITE_CONSTRAINT_UNIQUE', '23505'].includes(String((error as { code?: unknown }).code));
