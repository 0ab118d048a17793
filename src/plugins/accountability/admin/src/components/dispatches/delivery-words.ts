import { useIntl } from 'react-intl';

import type { Counts, Delivery } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';

type Standing = Pick<Delivery, 'state' | 'counts'>;

/** Gives the functions that say how far a channel is. */
export function useDeliveryWords() {
  const t = useTranslate();
  const intl = useIntl();
  /** «412 de 415 enviados, 3 rechazados» */
  const counted = ({ total, sent, refused, leftOut }: Counts) =>
    [
      t('dispatches.counts.sent', { sent, total }),
      refused > 0 ? t('dispatches.counts.refused', { refused }) : '',
      leftOut > 0 ? t('dispatches.counts.leftOut', { leftOut }) : '',
    ]
      .filter(Boolean)
      .join(', ');
  /** What is counted was sent to people; what is not was published. */
  const state = ({ state: of, counts }: Standing) =>
    t(of === 'sent' && counts === null ? 'dispatches.state.published' : `dispatches.state.${of}`);
  return {
    counted,
    state,
    /** «Correo: 412 de 415 enviados, 3 rechazados» */
    summary: ({ title, ...standing }: Delivery) =>
      `${title}: ${standing.counts && standing.counts.total > 0 ? counted(standing.counts) : state(standing).toLocaleLowerCase(intl.locale)}`,
  };
}
