import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';

interface PublicationStateProps {
  /** Since when (ISO 8601) the public reads the answer, its last day (`null`: it stays), and whether it does today. */
  publication: { publicFrom: string | null; publicUntil: string | null; published: boolean };
}

/** «Publicada desde el …, hasta el …». */
export function PublicationState({ publication }: PublicationStateProps) {
  const t = useTranslate();
  const { instant, longDay } = useDates();
  const { publicFrom, publicUntil, published } = publication;
  if (!publicFrom) return <>{t('publication.state.none')}</>;
  const from = instant(publicFrom);
  if (!publicUntil) return <>{t('publication.state.public', { from })}</>;
  const until = longDay(publicUntil);
  return <>{t(published ? 'publication.state.until' : 'publication.state.over', { from, until })}</>;
}
