import type { Delay } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';

/** Every change of a date, with its reason. */
export function Delays({ delays }: { delays: readonly Delay[] }) {
  const t = useTranslate();
  const { longDay } = useDates();
  if (delays.length === 0) return null;
  return (
    <ul>
      {delays.map(({ from, to, reason, at }) => (
        <li key={at}>{t('followUp.delay', { from: longDay(from), to: longDay(to), reason })}</li>
      ))}
    </ul>
  );
}
