import { styled } from 'styled-components';

const TONES = {
  neutral: ['neutral200', 'neutral100', 'neutral700'],
  danger: ['danger200', 'danger100', 'danger700'],
  // Its own darkest shade has 4 to 1 on this ground; text this small wants 4.5 (WCAG 1.4.3).
  warning: ['warning200', 'warning100', 'neutral800'],
  success: ['success200', 'success100', 'success700'],
} as const;

type Tone = keyof typeof TONES;

/** A word that sets something apart. Strapi's own badge has too little contrast in red, and shouts. */
export const Mark = styled.span<{ $tone?: Tone }>`
  display: inline-block;
  padding: 0.1rem ${({ theme }) => theme.spaces[2]};
  border: 1px solid ${({ theme, $tone = 'neutral' }) => theme.colors[TONES[$tone][0]]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $tone = 'neutral' }) => theme.colors[TONES[$tone][1]]};
  color: ${({ theme, $tone = 'neutral' }) => theme.colors[TONES[$tone][2]]};
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.5;
`;
