import { Flex, Typography } from '@strapi/design-system';
import { memo } from 'react';
import { styled } from 'styled-components';

import type { PlanPreview } from '../../api/plan-imports';
import { useTranslate } from '../../translations/translate';

import { PartHeading, Sheet } from '../shared/layout';

const NAMES = ['introduction', 'objectives', 'monitoring'] as const;

const Details = styled.details`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};

  summary {
    padding: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[4]};
    font-size: 1.4rem;
    font-weight: 600;
    cursor: pointer;
  }
  summary:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  > div {
    padding: 0 ${({ theme }) => theme.spaces[4]} ${({ theme }) => theme.spaces[4]};
    white-space: pre-line;
    overflow-wrap: anywhere;
    font-size: 1.4rem;
    line-height: 1.6;
  }
`;

/** What the document says around its table, closed until it is opened. */
export const Texts = memo(function Texts({ preview }: { preview: PlanPreview }) {
  const t = useTranslate();
  const texts = NAMES.flatMap((name) => (preview[name] ? [{ name, text: preview[name] }] : []));
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <PartHeading>{t('planImport.texts.heading')}</PartHeading>
        {texts.length === 0 && <Typography tag="p">{t('planImport.texts.none')}</Typography>}
        {texts.map(({ name, text }) => (
          <Details key={name}>
            <summary>{t(`planImport.texts.${name}`)}</summary>
            <div>{text}</div>
          </Details>
        ))}
      </Flex>
    </Sheet>
  );
});
