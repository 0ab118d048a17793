import { Button, Flex, Typography } from '@strapi/design-system';

import type { Commitment } from '../../api/hearing-commitments';
import { useTranslate } from '../../translations/translate';
import { Delays } from '../follow-up/Delays';
import { useDates } from '../shared/dates';
import { Buttons, Sheet } from '../shared/layout';
import { OutwardLink } from '../shared/links';
import { Mark } from '../shared/Mark';

const TONES = { kept: 'success', 'under-way': 'neutral', late: 'danger', cancelled: 'neutral' } as const;

interface CommitmentCardProps {
  commitment: Commitment;
  onReport: () => void;
  onMove: () => void;
  onPublish: () => void;
}

/** What was promised, how it stands in words, and what is to be done with it. */
export function CommitmentCard({ commitment, onReport, onMove, onPublish }: CommitmentCardProps) {
  const t = useTranslate();
  const { text, standing, published, dueOn } = commitment;
  const open = standing === 'under-way' || standing === 'late';
  return (
    <Sheet>
      <Flex tag="article" direction="column" alignItems="stretch" gap={3}>
        <Flex gap={2} wrap="wrap">
          <Mark $tone={TONES[standing]}>{t(`commitments.standing.${standing}`)}</Mark>
          {!published && <Mark $tone="warning">{t('commitments.unpublished')}</Mark>}
        </Flex>
        <Typography tag="h2" variant="delta" style={{ overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
        <Facts commitment={commitment} />
        <Buttons>
          {published && standing !== 'cancelled' && (
            <Button variant={open ? 'default' : 'tertiary'} onClick={onReport}>
              {t('commitments.progress')}
            </Button>
          )}
          {published && open && dueOn !== null && (
            <Button variant="secondary" onClick={onMove}>
              {t('commitments.move')}
            </Button>
          )}
          {!published && <Button onClick={onPublish}>{t('commitments.publish')}</Button>}
        </Buttons>
      </Flex>
    </Sheet>
  );
}

function Facts({ commitment }: { commitment: Commitment }) {
  const t = useTranslate();
  const { longDay } = useDates();
  const { office, dueOn, originalDueOn, delays, progress, progressNote, fulfilledOn, question, evidenceUrl } =
    commitment;
  const said = [
    office,
    question
      ? t('commitments.from.question', { number: question.filingNumber })
      : t(`commitments.from.${commitment.source === 'question' ? 'aQuestion' : 'minutes'}`),
    dueOn && t('commitments.due', { day: longDay(dueOn) }),
    originalDueOn && originalDueOn !== dueOn && t('commitments.original', { day: longDay(originalDueOn) }),
    fulfilledOn ? t('commitments.fulfilledOn', { day: longDay(fulfilledOn) }) : `${progress} %`,
  ].filter(Boolean);
  return (
    <>
      <Typography tag="p">{said.join(' · ')}</Typography>
      <Typography tag="div" variant="pi" textColor="neutral700">
        <Delays delays={delays} />
      </Typography>
      {progressNote && (
        <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {progressNote}
        </Typography>
      )}
      {[...(evidenceUrl ? [{ name: evidenceUrl, url: evidenceUrl }] : []), ...commitment.evidence].map(
        ({ name, url }) => (
          <OutwardLink key={url} href={url} target="_blank" rel="noreferrer">
            {t('commitments.evidence', { name })}
          </OutwardLink>
        ),
      )}
    </>
  );
}
