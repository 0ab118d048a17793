/** An error the application throws itself, where people's data is at hand: what it says names nobody, and may be logged. */
export class OwnError extends Error {}
