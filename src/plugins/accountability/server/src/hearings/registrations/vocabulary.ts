/** How somebody attends a hearing. */
export const ATTENDANCES = ['in-person', 'virtual'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** How the list of who comes is read. */
export const READINGS = ['list', 'export'] as const;
export type Reading = (typeof READINGS)[number];

/** `waiting`: for a place in person that somebody gives up. */
export const REGISTRATION_STATES = ['confirmed', 'waiting', 'cancelled'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];
