import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ExternalLink, File as Receipt, Plus } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import type { RefObject } from 'react';
import { Link } from 'react-router-dom';
import { createGlobalStyle, styled } from 'styled-components';

import type { Filed } from '../../api/staff-filing';
import { casePath, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { DeadlineExplanation } from '../inquiry-case/DeadlineExplanation';
import { useDates } from '../shared/dates';
import { Buttons, PartHeading, Sheet, StepHeading } from '../shared/layout';

const SLIP = 'staff-filing-slip';

/** On paper goes what the person takes along, and nothing else of the panel. */
const OnlyTheSlip = createGlobalStyle`
  @media print {
    body * {
      visibility: hidden;
    }
    #${SLIP}, #${SLIP} * {
      visibility: visible;
    }
    #${SLIP} {
      position: fixed;
      top: 0;
      left: 0;
      padding: 1cm;
      background: white;
    }
  }
`;

const Slip = styled.dl`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[4]} ${({ theme }) => theme.spaces[7]};

  dt {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    font-size: 2rem;
    font-weight: 600;
    overflow-wrap: anywhere;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .code {
    font-family: monospace;
  }
`;

interface FiledPartProps {
  filed: Filed;
  /** Whether the person left an address the receipt is mailed to. */
  mailed: boolean;
  headingRef: RefObject<HTMLHeadingElement>;
  onAnother: () => void;
}

/** What filing gave: number, code and due date to hand over, and where to go on. */
export function FiledPart({ filed, mailed, headingRef, onAnother }: FiledPartProps) {
  const t = useTranslate();
  const { fullDay } = useDates();
  const { allowedActions } = useRBAC(PERMISSIONS.readInquiries);
  const { filingNumber, trackingCode, documentId, dueOn, deadline, receiptUrl } = filed;

  const facts = [
    { name: t('staffFiling.filed.number'), value: filingNumber, className: 'code' },
    { name: t('staffFiling.filed.code'), value: trackingCode, className: 'code' },
    { name: t('staffFiling.filed.dueOn'), value: fullDay(dueOn) },
  ];
  return (
    <Sheet>
      <OnlyTheSlip />
      <Flex direction="column" alignItems="stretch" gap={5}>
        <StepHeading headingRef={headingRef}>{t('staffFiling.filed', { number: filingNumber })}</StepHeading>
        <Slip id={SLIP}>
          {facts.map(({ name, value, className }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={className}>{value}</dd>
            </div>
          ))}
        </Slip>
        <Box background="warning100" borderColor="warning200" hasRadius padding={4}>
          <Typography tag="p" fontWeight="bold">
            {t('staffFiling.filed.once')}
          </Typography>
          <Typography tag="p">
            {t(mailed ? 'staffFiling.filed.mailed' : 'staffFiling.filed.notMailed')}
          </Typography>
        </Box>
        <Buttons>
          <Button variant="secondary" onClick={() => window.print()}>
            {t('staffFiling.filed.print')}
          </Button>
          <LinkButton
            href={receiptUrl}
            target="_blank"
            rel="noreferrer"
            variant="secondary"
            startIcon={<Receipt aria-hidden />}
          >
            {t('staffFiling.filed.receipt')}
          </LinkButton>
          {allowedActions.canRead && (
            <LinkButton
              tag={Link}
              to={casePath(documentId)}
              variant="secondary"
              startIcon={<ExternalLink aria-hidden />}
            >
              {t('staffFiling.filed.case')}
            </LinkButton>
          )}
          <Button startIcon={<Plus aria-hidden />} onClick={onAnother}>
            {t('staffFiling.another')}
          </Button>
        </Buttons>
        <Flex direction="column" alignItems="stretch" gap={2}>
          <PartHeading>{t('staffFiling.filed.why')}</PartHeading>
          <DeadlineExplanation deadline={deadline} />
        </Flex>
      </Flex>
    </Sheet>
  );
}
