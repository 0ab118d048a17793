import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link to a case, by its number. */
export const CaseLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  overflow-wrap: anywhere;
`;
