import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

import { type MessageKey, useTranslate } from '../../translations/translate';
import { Written } from '../inquiry-case/MessagePart';
import { Mark } from '../shared/Mark';
import { PartHeading, Sheet } from '../shared/layout';

import { FindingList } from './FindingList';
import type { Datum, FindingAnswer, Found } from './findings';
import { Marked } from './Marked';
import { MarkedTextArea } from './MarkedTextArea';

const Columns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};

  > * {
    min-width: 0;
  }
  @media (min-width: 960px) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
`;

interface TextPairProps {
  field: 'publicQuestion' | 'publicAnswer';
  original: string;
  originalFindings: readonly Found[];
  text: string;
  findings: readonly Found[];
  data: readonly Datum[];
  error: string | undefined;
  disabled: boolean;
  onChange: (text: string) => void;
  onBlur: () => void;
  onAnswer: (key: string, answer: Exclude<FindingAnswer, null>) => void;
}

const WORDS = {
  publicQuestion: {
    heading: 'publication.question',
    original: 'publication.question.original',
    public: 'publication.question.public',
    rows: 4,
  },
  publicAnswer: {
    heading: 'publication.answer',
    original: 'publication.answer.original',
    public: 'publication.answer.public',
    rows: 10,
  },
} as const satisfies Record<string, Record<'heading' | 'original' | 'public', MessageKey> & { rows: number }>;

/** What was written and what the public will read of it, beside each other, and what has to be decided between them. */
export function TextPair(props: TextPairProps) {
  const { field, original, originalFindings, text, findings, data, onAnswer, ...input } = props;
  const t = useTranslate();
  const id = useId();
  const words = WORDS[field];
  const isAnswered = (key: string) => data.some((datum) => datum.key === key && datum.answer !== null);

  return (
    <Sheet>
      <Flex tag="section" aria-labelledby={id} direction="column" alignItems="stretch" gap={4}>
        <PartHeading tag="h2" id={id}>
          {t(words.heading)}
        </PartHeading>
        <Columns>
          <Flex direction="column" alignItems="stretch" gap={1}>
            <Typography tag="h3" variant="pi" fontWeight="bold">
              {t(words.original)}
            </Typography>
            <Written>
              <Marked
                text={original}
                findings={originalFindings}
                isAnswered={isAnswered}
                after={({ kind }) => (
                  <>
                    {' '}
                    <Mark>{t(`publication.finding.${kind}`)}</Mark>
                  </>
                )}
              />
            </Written>
          </Flex>
          <MarkedTextArea
            name={field}
            label={t(words.public)}
            rows={words.rows}
            value={text}
            findings={findings}
            isAnswered={isAnswered}
            {...(field === 'publicAnswer' ? { hint: t('answer.text.hint') } : {})}
            {...input}
          />
        </Columns>
        <FindingList label={t('publication.findings')} data={data} onAnswer={onAnswer} />
      </Flex>
    </Sheet>
  );
}
