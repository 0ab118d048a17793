const OPEN = ['received', 'assigned', 'extended', 'awaiting-citizen'];

/** Whether the institute still owes an answer. */
export const isOpenCase = (state: string): boolean => OPEN.includes(state);
