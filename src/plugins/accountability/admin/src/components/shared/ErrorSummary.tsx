import { Typography } from '@strapi/design-system';
import type { MouseEvent } from 'react';
import { styled } from 'styled-components';

import { useTranslate } from '../../translations/translate';

import { ErrorNotice } from './ErrorNotice';

/** A wrong field: where it is on the page, what it is called there, and the sentence about it. */
export interface FieldProblem {
  id: string;
  label: string;
  message: string;
}

const List = styled.ul`
  padding-left: 2rem;
  list-style: disc;
  font-size: 1.4rem;
  line-height: 1.6;

  a {
    color: ${({ theme }) => theme.colors.danger700};
  }
`;

/** Puts the focus in a field, where the browser alone would only scroll to it. Strapi's select keeps no id of its own. */
function goTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  const field =
    document.getElementById(id) ?? document.querySelector<HTMLElement>(`[aria-labelledby="${id}-label"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/** Every wrong field of a form, each a way to it (WCAG 2.1, 3.3.1). It takes the focus. */
export function ErrorSummary({
  failure,
  problems,
}: {
  failure: { message: string };
  problems: readonly FieldProblem[];
}) {
  const t = useTranslate();
  if (problems.length === 0) return <ErrorNotice failure={failure} />;
  return (
    <ErrorNotice failure={failure}>
      <Typography tag="p" textColor="neutral800">
        {t('error.fields', { count: problems.length })}
      </Typography>
      <List>
        {problems.map(({ id, label, message }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
              {label}
            </a>
            {`: ${message}`}
          </li>
        ))}
      </List>
    </ErrorNotice>
  );
}
