import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import { refusingKindly } from './refusals';

/** A change of the calendar that is not saved yet, in the server's words. */
export interface CalendarChange {
  closure?: { documentId?: string; from: string; to: string; reason: string };
  removedClosure?: string;
  settings?: Partial<Record<string, unknown>>;
}

/** Which due dates a change would move: days as `YYYY-MM-DD`. */
export interface CalendarPreview {
  total: number;
  changed: number;
  cases: { filingNumber: string; from: string; to: string }[];
}

/**
 * Gives the function that asks what a change of the calendar would do. It changes nothing.
 *
 * @throws RefusedError where the change could not be saved as it is
 */
export function usePreviewCalendar(): (change: CalendarChange) => Promise<CalendarPreview> {
  const { post } = useFetchClient();
  return useCallback(
    async (change) => {
      const answer = await refusingKindly(
        post<{ data: CalendarPreview }>(`/${PLUGIN_ID}/settings/calendar-preview`, change),
      );
      return answer.data.data;
    },
    [post],
  );
}
