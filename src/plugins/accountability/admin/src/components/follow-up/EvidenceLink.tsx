import { VisuallyHidden } from '@strapi/design-system';

import type { Evidence } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { OutwardLink, PanelLink } from '../shared/links';

/** Where the content manager has what was published. */
const PUBLICATIONS = {
  bulletin: 'plugin::accountability.bulletin',
  report: 'plugin::accountability.management-report',
} as const;
const MANAGER = '/content-manager/collection-types';

const isPublication = (kind: Evidence['kind']): kind is keyof typeof PUBLICATIONS => kind in PUBLICATIONS;

/** The content manager's list with just the entry of that slug, with which its public address ends. */
function listAddress(type: string, url: string): string {
  const slug = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
  return `${MANAGER}/${type}?${new URLSearchParams({ 'filters[$and][0][slug][$eq]': slug })}`;
}

/** Gives the function that says what an evidence is: the words of whoever recorded it, or what was published or sent. */
export function useEvidenceInWords(): (evidence: Evidence) => string {
  const t = useTranslate();
  return ({ kind, note, fileName, url }) => {
    const text = note ?? fileName ?? url;
    if (text === null) return t(`followUp.kind.${kind}`);
    return isPublication(kind) || kind === 'dispatch' ? t(`followUp.evidence.${kind}`, { text }) : text;
  };
}

/** What was done, and the way to what shows it. */
export function EvidenceLink({ evidence }: { evidence: Evidence }) {
  const t = useTranslate();
  const text = useEvidenceInWords()(evidence);
  const { kind, url } = evidence;

  if (url === null) return <span style={{ whiteSpace: 'pre-line' }}>{text}</span>;
  if (isPublication(kind)) return <PanelLink to={listAddress(PUBLICATIONS[kind], url)}>{text}</PanelLink>;
  return (
    <OutwardLink href={url} target="_blank" rel="noreferrer">
      {text}
      <VisuallyHidden> {t('followUp.otherTab')}</VisuallyHidden>
    </OutwardLink>
  );
}
