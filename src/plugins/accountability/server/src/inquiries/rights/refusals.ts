/** The data are still needed to answer the case. */
export class CaseStillOpenError extends Error {}
