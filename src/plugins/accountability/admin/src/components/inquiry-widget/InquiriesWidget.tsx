import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import { type ListedInquiry, useInquiryDesk, type WidgetCases } from '../../api/inquiry-desk';
import { casePath, DESK_PATH } from '../../plugin-id';
import { type MessageKey, useTranslate } from '../../translations/translate';
import { useDaysLeft } from '../inquiry-desk/TrafficLight';
import { FigureTiles } from '../shared/FigureTiles';
import { PanelLink } from '../shared/links';

type Part = 'late' | 'dueThisWeek' | 'unassigned';

const PARTS: readonly { part: Part; label: MessageKey; search: string }[] = [
  { part: 'late', label: 'desk.count.late', search: '?due=late' },
  { part: 'dueThisWeek', label: 'desk.count.week', search: '?due=week' },
  { part: 'unassigned', label: 'desk.count.unassigned', search: '?state=open&assignee=none' },
];

const MOST = 5;

/** What is late, falls due this week or is nobody's yet: how many, and the first few of them. */
export function InquiriesWidget() {
  const t = useTranslate();
  const { widget } = useInquiryDesk();
  const [cases, setCases] = useState<WidgetCases | 'failed' | null>(null);

  useEffect(() => {
    let current = true;
    widget().then(
      (found) => current && setCases(found),
      () => current && setCases('failed'),
    );
    return () => {
      current = false;
    };
  }, [widget]);

  if (cases === null) return <Widget.Loading />;
  if (cases === 'failed') return <Widget.Error />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <FigureTiles
        tiles={PARTS.map(({ part, label, search }) => ({
          value: String(cases.counts[part]),
          label: t(label),
          to: `${DESK_PATH}${search}`,
        }))}
      />
      <FirstCases cases={cases} />
    </Flex>
  );
}

/** Each case once, the late ones first. */
function firstOf({ late, dueThisWeek, unassigned }: WidgetCases): ListedInquiry[] {
  const byId = new Map([...late, ...dueThisWeek, ...unassigned].map((one) => [one.documentId, one]));
  return [...byId.values()].slice(0, MOST);
}

function FirstCases({ cases }: { cases: WidgetCases }) {
  const t = useTranslate();
  const daysLeft = useDaysLeft();
  const first = firstOf(cases);

  if (first.length === 0) return <Typography>{t('widget.nothing')}</Typography>;
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
      {first.map((inquiry) => (
        <li key={inquiry.documentId}>
          <PanelLink to={casePath(inquiry.documentId)}>
            {inquiry.filingNumber} {inquiry.subject}
          </PanelLink>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[daysLeft(inquiry), inquiry.assignee?.name ?? t('desk.unassigned')].filter(Boolean).join(' · ')}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}
