import { Box, Typography } from '@strapi/design-system';
import type { ReactNode, RefObject } from 'react';
import { styled } from 'styled-components';

/** A white sheet on the panel's grey ground, as Strapi's own pages have them. */
export function Sheet({ children }: { children: ReactNode }) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
      {children}
    </Box>
  );
}

const Focusable = styled(Typography)`
  &:focus {
    outline: none;
  }
`;

/** The heading of a step, which takes the focus when the step is shown. */
export function StepHeading({
  children,
  headingRef,
}: {
  children: string;
  headingRef: RefObject<HTMLHeadingElement>;
}) {
  return (
    <Focusable variant="beta" tag="h2" ref={headingRef} tabIndex={-1}>
      {children}
    </Focusable>
  );
}

export function PartHeading({
  children,
  tag = 'h3',
  id,
  headingRef,
}: {
  children: string;
  tag?: 'h2' | 'h3';
  id?: string;
  /** Of a heading that is given the focus when what it heads appears. */
  headingRef?: RefObject<HTMLHeadingElement>;
}) {
  return (
    <Focusable
      variant="delta"
      tag={tag}
      id={id}
      fontWeight="bold"
      {...(headingRef && { ref: headingRef, tabIndex: -1 })}
    >
      {children}
    </Focusable>
  );
}

const Details = styled.details`
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};

  summary {
    cursor: pointer;
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** What is there to be read, but not at once. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: string;
  /** Whether it begins open, or opens now. */
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <Details open={open}>
      <summary>{summary}</summary>
      {children}
    </Details>
  );
}

/** Buttons beside each other, or one under the other where there is no room. */
export const Buttons = styled(Box)`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[3]};
  align-items: center;

  @media (max-width: 480px) {
    flex-direction: column;
    align-items: stretch;
  }
`;

/** Sheets beside each other, or one under the other where there is no room. */
export const SideBySide = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 36rem), 1fr));
  gap: ${({ theme }) => theme.spaces[5]};
  align-items: start;
`;

/** What stays in sight below: what it covers can be scrolled out from under it. */
export const StickyBar = styled.div`
  position: sticky;
  bottom: 0;
  z-index: 2;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};

  /* On a low screen, or a much enlarged one, it would leave no room for the page (WCAG 1.4.10). */
  @media (max-height: 500px) {
    position: static;
  }
`;
