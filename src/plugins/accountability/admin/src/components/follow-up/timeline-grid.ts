import { styled } from 'styled-components';

/**
 * The timeline: a row for each action, a column for each week, and the days as signs in them. Where there is no room for all
 * weeks the rows move under the names, which stay.
 */
export const TimelineGrid = styled.div`
  --name: 24rem;
  --week: 3.2rem;
  overflow-x: auto;
  overscroll-behavior-x: contain;

  .canvas {
    position: relative;
    padding-top: 2rem;
    min-width: calc(var(--name) + var(--weeks) * var(--week));
  }
  .head,
  .row {
    display: grid;
    grid-template-columns: var(--name) repeat(var(--weeks), minmax(var(--week), 1fr));
  }
  .head {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
    line-height: 1.4;
  }
  .month {
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[1]} 0`};
    white-space: nowrap;
    overflow: hidden;
    font-weight: 600;
    border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral300};
  }
  .monday {
    padding: ${({ theme }) => `0 0 ${theme.spaces[1]} ${theme.spaces[1]}`};
    font-variant-numeric: tabular-nums;
  }
  .corner,
  .name {
    position: sticky;
    inset-inline-start: 0;
    z-index: 2;
    background: ${({ theme }) => theme.colors.neutral0};
  }

  .row {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  .row:hover .name {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  .name {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: ${({ theme }) => theme.spaces[1]};
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]} ${theme.spaces[2]} 0`};
    border-inline-end: 1px solid ${({ theme }) => theme.colors.neutral200};
    font-size: 1.3rem;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1.4rem;
    font-weight: 600;
    line-height: 1.35;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .dates {
    grid-column: 2 / -1;
    display: grid;
    grid-template-columns: subgrid;
    grid-auto-flow: row dense;
    align-content: center;
    padding-block: ${({ theme }) => theme.spaces[1]};
    isolation: isolate;
  }
  .dates li {
    position: relative;
    display: flex;
    justify-content: center;
  }
  .none {
    grid-column: 2 / -1;
    align-self: center;
    padding-inline: ${({ theme }) => theme.spaces[3]};
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .date {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    min-width: 2.8rem;
    padding: 0.4rem 0.2rem 0.2rem;
    cursor: pointer;
    border-radius: ${({ theme }) => theme.borderRadius};
    font-size: 1.2rem;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .date:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  .date:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
    background: ${({ theme }) => theme.colors.primary100};
  }

  /* From the week of the first date to that of the present one. */
  .moved {
    position: absolute;
    inset-block-start: 1.1rem;
    inset-inline-end: 50%;
    z-index: -1;
    border-block-start: 2px dotted ${({ theme }) => theme.colors.neutral500};
    border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral500};
    height: 0.8rem;
  }

  .today {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--name) + (100% - var(--name)) * var(--today));
    z-index: 1;
    width: 0;
    border-inline-start: 2px solid ${({ theme }) => theme.colors.primary600};
    pointer-events: none;
  }
  .today span {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0.3rem;
    padding-inline: 0.4rem;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.neutral0};
    font-size: 1.1rem;
    font-weight: 600;
    line-height: 1.5;
  }

  @media (max-width: 1023px) {
    --name: 18rem;
  }

  /* On paper everything is there, in as many columns as there are weeks. */
  @media print {
    --name: 22%;
    --week: 0;
    overflow: visible;

    .canvas {
      min-width: 0;
    }
    .corner,
    .name {
      position: static;
    }
    .row {
      break-inside: avoid;
    }
    .head,
    .name,
    h3,
    .date {
      font-size: 7pt;
    }
    .date {
      min-width: 0;
      padding: 0;
    }
    .name svg,
    .date svg {
      width: 7pt;
      height: 7pt;
    }
    .moved {
      inset-block-start: 3pt;
    }
    .monday:nth-child(even) {
      visibility: hidden;
    }
  }
`;
