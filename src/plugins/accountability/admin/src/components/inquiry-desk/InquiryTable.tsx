import { Checkbox } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { ListedInquiry } from '../../api/inquiry-desk';
import { casePath } from '../../plugin-id';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';

import { InquiryGrid } from './inquiry-grid';
import { Marks } from './Marks';
import { TrafficLight, useDaysLeft } from './TrafficLight';

const CaseLink = styled(Link)`
  display: block;
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  .number {
    color: ${({ theme }) => theme.colors.primary600};
  }
  &:hover .number {
    text-decoration: underline;
  }
`;

/** The documentIds chosen for one answer, on this page and on others. */
export interface Choice {
  chosen: readonly string[];
  choose: (documentIds: readonly string[], chosen: boolean) => void;
}

interface InquiryTableProps {
  inquiries: readonly ListedInquiry[];
  /** `null` where the user may not answer. */
  choice: Choice | null;
}

/** The cases of a page, one a row. */
export function InquiryTable({ inquiries, choice }: InquiryTableProps) {
  const t = useTranslate();
  return (
    <InquiryGrid role="table" aria-label={t('desk.table')}>
      <thead role="rowgroup">
        <tr role="row">
          {choice && (
            <th role="columnheader" scope="col" className="choose">
              {t('desk.column.choose')}
            </th>
          )}
          <th role="columnheader" scope="col">
            {t('desk.column.term')}
          </th>
          <th role="columnheader" scope="col">
            {t('desk.column.inquiry')}
          </th>
          <th role="columnheader" scope="col">
            {t('desk.column.type')}
          </th>
          <th role="columnheader" scope="col">
            {t('desk.column.state')}
          </th>
          <th role="columnheader" scope="col">
            {t('desk.column.assignee')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {inquiries.map((inquiry) => (
          <Row key={inquiry.documentId} inquiry={inquiry} choice={choice} />
        ))}
      </tbody>
    </InquiryGrid>
  );
}

function Row({ inquiry, choice }: { inquiry: ListedInquiry; choice: Choice | null }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const daysLeft = useDaysLeft();
  const { shortDay } = useDates();
  const { documentId, filingNumber, subject, type, state, dueOn, assignee, hearing } = inquiry;

  return (
    <tr role="row">
      {choice && (
        <td role="cell" className="choose">
          <Checkbox
            aria-label={t('desk.choose', { number: filingNumber })}
            checked={choice.chosen.includes(documentId)}
            onCheckedChange={(checked) => choice.choose([documentId], checked === true)}
          />
        </td>
      )}
      <td role="cell" className="term">
        <TrafficLight urgency={inquiry} />
        <span className="quiet">{[shortDay(dueOn), daysLeft(inquiry)].filter(Boolean).join(' · ')}</span>
      </td>
      <th role="rowheader" scope="row">
        <CaseLink to={casePath(documentId)}>
          <span className="number">{filingNumber}</span> {subject}
        </CaseLink>
        <Marks inquiry={inquiry} />
      </th>
      <td role="cell">
        <span className="label">{t('desk.column.type')}</span>
        {labelOf(type)}
        {hearing && <span className="quiet">{hearing.title}</span>}
      </td>
      <td role="cell">
        <span className="label">{t('desk.column.state')}</span>
        {labelOf(state)}
      </td>
      <td role="cell">
        <span className="label">{t('desk.column.assignee')}</span>
        {assignee ? assignee.name : <span className="nobody">{t('desk.unassigned')}</span>}
      </td>
    </tr>
  );
}
