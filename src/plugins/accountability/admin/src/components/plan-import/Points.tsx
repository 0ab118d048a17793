import { styled } from 'styled-components';

/** A plain list of short sentences. */
export const Points = styled.ul`
  padding-left: ${({ theme }) => theme.spaces[5]};
  list-style: disc;
  font-size: 1.4rem;
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
`;
