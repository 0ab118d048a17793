import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import { refusingKindly } from './refusals';

/** The first and the last day of what a bulletin tells of, `YYYY-MM-DD`. */
export interface ComposedPeriod {
  from: string;
  to: string;
}

/**
 * Gives the request that composes a bulletin from what was published in a period. It throws {@link RefusedError}.
 *
 * @returns the draft's documentId; asked again with the same key, the same one
 */
export function useBulletinComposition() {
  const { post } = useFetchClient();
  const { locale } = useIntl();
  return useCallback(
    async (period: ComposedPeriod, key: string): Promise<string> => {
      const headers = { 'Accept-Language': locale, 'Idempotency-Key': key };
      const answer = await refusingKindly(
        post<{ data: { documentId: string } }>(`/${PLUGIN_ID}/bulletins/compose`, period, { headers }),
      );
      return answer.data.data.documentId;
    },
    [post, locale],
  );
}
