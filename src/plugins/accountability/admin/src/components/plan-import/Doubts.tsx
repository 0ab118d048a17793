import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { memo, useState } from 'react';
import { styled } from 'styled-components';

import type { Doubt } from '../../api/plan-imports';
import { useTranslate } from '../../translations/translate';

import { PartHeading, Sheet } from '../shared/layout';

const PAGE = 20;

const Numbered = styled.ol`
  padding-left: ${({ theme }) => theme.spaces[6]};
  list-style: decimal;
  font-size: 1.4rem;
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;

  li::marker {
    font-weight: 600;
  }
`;

/** The doubts, numbered as in the table, each with what to do. */
export const Doubts = memo(function Doubts({
  doubts,
  help,
}: {
  doubts: readonly Pick<Doubt, 'message'>[];
  /** What to do about them; that of a plan where nothing is said. */
  help?: string;
}) {
  const t = useTranslate();
  const [shown, setShown] = useState(PAGE);

  if (doubts.length === 0) {
    return (
      <Sheet>
        <Flex gap={2}>
          <CheckCircle aria-hidden fill="success600" width="2rem" height="2rem" style={{ flexShrink: 0 }} />
          <Typography>{t('planImport.doubts.none')}</Typography>
        </Flex>
      </Sheet>
    );
  }
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={{ initial: 4, medium: 6 }}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={2}>
          <WarningCircle aria-hidden fill="warning700" width="2rem" height="2rem" style={{ flexShrink: 0 }} />
          <PartHeading>{t('planImport.doubts.heading', { count: doubts.length })}</PartHeading>
        </Flex>
        <Typography tag="p">{help ?? t('planImport.doubts.help')}</Typography>
        <Numbered>
          {doubts.slice(0, shown).map((doubt, index) => (
            <li key={index}>{doubt.message}</li>
          ))}
        </Numbered>
        {doubts.length > shown && (
          <Flex gap={3} wrap="wrap">
            <Typography>{t('planImport.rows.shown', { shown, total: doubts.length })}</Typography>
            <Button variant="tertiary" onClick={() => setShown(shown + PAGE * 5)}>
              {t('planImport.rows.more')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Box>
  );
});

interface AcceptDoubtsProps {
  accepted: boolean;
  disabled: boolean;
  onChange: (accepted: boolean) => void;
}

/** The box that must be ticked to import with doubts. */
export function AcceptDoubts({ accepted, disabled, onChange }: AcceptDoubtsProps) {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Checkbox
        checked={accepted}
        disabled={disabled}
        onCheckedChange={(checked) => onChange(checked === true)}
        aria-describedby="accept-doubts-help"
      >
        {t('planImport.doubts.accept')}
      </Checkbox>
      <Typography id="accept-doubts-help" variant="pi" textColor="neutral600">
        {t('planImport.doubts.acceptFirst')}
      </Typography>
    </Flex>
  );
}
