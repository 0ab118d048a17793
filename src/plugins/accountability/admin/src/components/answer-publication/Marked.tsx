import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import type { Found } from './findings';

/** A stretch set apart by a line under it and by its ground; answered, by a thin line alone. */
const Stretch = styled.mark<{ $answered: boolean }>`
  color: inherit;
  border-radius: 2px;
  background: ${({ theme, $answered }) => ($answered ? 'transparent' : theme.colors.warning100)};
  text-decoration: underline;
  text-decoration-style: ${({ $answered }) => ($answered ? 'dotted' : 'wavy')};
  text-decoration-color: ${({ theme, $answered }) =>
    $answered ? theme.colors.neutral600 : theme.colors.danger600};
  text-decoration-skip-ink: none;
  text-underline-offset: 0.3rem;
`;

interface MarkedProps {
  text: string;
  findings: readonly Found[];
  isAnswered: (key: string) => boolean;
  /** What is said after a stretch, as part of the text. */
  after?: (finding: Found) => ReactNode;
}

/** A text with what was found in it marked. */
export function Marked({ text, findings, isAnswered, after }: MarkedProps) {
  const inOrder = [...findings].sort((one, other) => one.start - other.start);
  const starts = [0, ...inOrder.map(({ end }) => end)];
  return (
    <>
      {starts.map((start, index) => {
        const finding = inOrder[index];
        return (
          <span key={start}>
            {text.slice(start, finding?.start)}
            {finding && (
              <>
                <Stretch $answered={isAnswered(finding.key)}>
                  {text.slice(finding.start, finding.end)}
                </Stretch>
                {after?.(finding)}
              </>
            )}
          </span>
        );
      })}
    </>
  );
}
