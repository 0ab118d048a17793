import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { Evidence } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { PartHeading } from '../shared/layout';

import { EvidenceLink, useEvidenceInWords } from './EvidenceLink';

/** Who recorded what the application saw by itself. */
const AUTOMATIC = 'automatic';

interface EvidenceListProps {
  evidence: readonly Evidence[];
  /** `null` for who may not withdraw. */
  onWithdraw: ((evidence: Evidence) => void) | null;
}

/** What shows that a date was carried out, each with who recorded it and when. */
export function EvidenceList({ evidence, onWithdraw }: EvidenceListProps) {
  const t = useTranslate();
  const { instant } = useDates();
  const inWords = useEvidenceInWords();
  const whoOf = ({ recordedBy }: Evidence) =>
    recordedBy === AUTOMATIC ? t('followUp.evidence.automatic') : recordedBy;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PartHeading>{t('followUp.evidence')}</PartHeading>
      {evidence.length === 0 && <Typography tag="p">{t('followUp.evidence.none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {evidence.map((one) => (
          <Flex key={one.documentId} tag="li" gap={3} justifyContent="space-between" alignItems="flex-start">
            <Box flex="1" style={{ overflowWrap: 'anywhere' }}>
              <Typography tag="p">
                <EvidenceLink evidence={one} />
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {t('followUp.evidence.recorded', { who: whoOf(one), at: instant(one.recordedAt) })}
              </Typography>
            </Box>
            {onWithdraw && (
              <Button
                variant="tertiary"
                size="S"
                aria-label={t('followUp.withdrawOf', { what: inWords(one) })}
                onClick={() => onWithdraw(one)}
              >
                {t('followUp.withdraw')}
              </Button>
            )}
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
