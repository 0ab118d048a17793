import { Box } from '@strapi/design-system';
import { type Permission, useRBAC } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

import {
  DESK_PATH,
  OUTBOX_PATH,
  PENDING_PUBLICATIONS_PATH,
  PERMISSIONS,
  PERSON_RIGHTS_PATH,
  REQUEST_REPORT_PATH,
  STAFF_FILING_PATH,
} from '../../plugin-id';
import { type MessageKey, useTranslate } from '../../translations/translate';

import { PendingCount } from './PendingCount';

interface NavPage {
  to: string;
  label: MessageKey;
  permissions: Pick<Permission, 'action' | 'subject'>[];
  /** How much waits there. */
  Count?: ComponentType;
}

/** The pages about inquiries, in the order in which they are shown. */
const PAGES: readonly NavPage[] = [
  { to: DESK_PATH, label: 'desk.nav.desk', permissions: PERMISSIONS.readInquiries },
  { to: STAFF_FILING_PATH, label: 'staffFiling.title', permissions: PERMISSIONS.fileInquiries },
  {
    to: PENDING_PUBLICATIONS_PATH,
    label: 'pending.title',
    permissions: [...PERMISSIONS.publishAnswers, ...PERMISSIONS.readInquiries],
    Count: PendingCount,
  },
  { to: REQUEST_REPORT_PATH, label: 'requestReport.title', permissions: PERMISSIONS.reportRequests },
  { to: PERSON_RIGHTS_PATH, label: 'personRights.title', permissions: PERMISSIONS.managePersonalData },
  { to: OUTBOX_PATH, label: 'outbox.title', permissions: PERMISSIONS.manageOutbox },
];

const Links = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};

  a {
    display: block;
    padding: ${({ theme }) => theme.spaces[2]} ${({ theme }) => theme.spaces[3]};
    border-radius: ${({ theme }) => theme.borderRadius};
    font-size: 1.4rem;
    color: ${({ theme }) => theme.colors.neutral700};
    text-decoration: none;
  }
  a:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  a.active {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
`;

/** The way between the pages about inquiries, as far as the user may open them. */
export function InquiryNav() {
  const t = useTranslate();
  return (
    <Box tag="nav" aria-label={t('desk.nav')}>
      <Links>
        {PAGES.map((page) => (
          <PageLink key={page.to} page={page} />
        ))}
      </Links>
    </Box>
  );
}

function PageLink({ page }: { page: NavPage }) {
  const t = useTranslate();
  const { to, label, permissions, Count } = page;
  const { allowedActions, isLoading } = useRBAC(permissions);

  if (isLoading || !Object.values(allowedActions).every(Boolean)) return null;
  return (
    <li>
      <NavLink to={to} end>
        {t(label)}
        {Count && <Count />}
      </NavLink>
    </li>
  );
}
