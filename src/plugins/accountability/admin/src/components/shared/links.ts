import { Link } from 'react-router-dom';
import { css, styled } from 'styled-components';

const look = css`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: none;
  font-size: 1.4rem;
  line-height: 1.45;
  overflow-wrap: anywhere;

  &:hover {
    text-decoration: underline;
  }
`;

/** The way to another page of the panel. */
export const PanelLink = styled(Link)`
  ${look}
  font-size: 1.4rem;
  line-height: 1.4;
`;

/** The way to an address outside of it. */
export const OutwardLink = styled.a`
  ${look}
`;
