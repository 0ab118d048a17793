import { styled } from 'styled-components';

/** Numbers with their names, as a `dl` whose pairs are in a `div` each: the number first, and big. */
export const Figures = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
  gap: ${({ theme }) => theme.spaces[5]};

  div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  dt {
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    font-size: 2.4rem;
    font-weight: 600;
    line-height: 1.3;
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;
