import { Field, Flex } from '@strapi/design-system';
import { useId } from 'react';

import type { Publication, PublicationApi } from '../../api/publication';
import { useTranslate } from '../../translations/translate';
import { PartHeading, Sheet } from '../shared/layout';
import { useLoaded } from '../shared/use-loaded';

import { FindingList } from './FindingList';
import type { Datum, FindingAnswer } from './findings';
import type { LastDay } from './last-day';
import { LastDayField } from './LastDayField';

interface HowPartProps {
  api: PublicationApi;
  publication: Publication;
  topic: string;
  data: readonly Datum[];
  lastDay: LastDay;
  /** What is wrong with the topic, and with the last day. */
  error: string | undefined;
  dayError: string | undefined;
  disabled: boolean;
  onTopic: (topic: string) => void;
  onBlur: () => void;
  onLastDay: (lastDay: LastDay) => void;
  onAnswer: (key: string, answer: Exclude<FindingAnswer, null>) => void;
}

const LONGEST_TOPIC = 120;

/** Under which topic the answer is found, and until when. */
export function HowPart(props: HowPartProps) {
  const {
    api,
    publication,
    topic,
    data,
    lastDay,
    error,
    dayError,
    disabled,
    onTopic,
    onBlur,
    onLastDay,
    onAnswer,
  } = props;
  const t = useTranslate();
  const listId = useId();
  const topics = useLoaded(api.topics);
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <PartHeading tag="h2">{t('publication.how')}</PartHeading>
        <Field.Root name="topic" hint={t('publication.topic.hint')} error={error} width="100%">
          <Field.Label>{t('publication.topic')}</Field.Label>
          <Field.Input
            list={listId}
            maxLength={LONGEST_TOPIC}
            autoComplete="off"
            disabled={disabled}
            value={topic}
            onBlur={onBlur}
            onChange={(event) => onTopic(event.target.value)}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        <datalist id={listId}>
          {topics.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <FindingList label={t('publication.findings')} data={data} onAnswer={onAnswer} />
        <LastDayField
          value={lastDay}
          dutyDay={publication.defaultUntil}
          error={dayError}
          onChange={onLastDay}
        />
      </Flex>
    </Sheet>
  );
}
