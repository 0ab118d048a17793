import { Button, type ButtonProps } from '@strapi/design-system';
import { Loader } from '@strapi/icons';
import type { MouseEvent } from 'react';
import { keyframes, styled } from 'styled-components';

const turn = keyframes`
  to { transform: rotate(1turn); }
`;

const Turning = styled(Loader)`
  animation: ${turn} 2s infinite linear;

  @media (prefers-reduced-motion: reduce) {
    animation: none;
  }
`;

/**
 * A button whose work takes a moment, in which pressing it again does nothing. Not the design system's `loading`, which
 * disables it: whoever pressed it by keyboard would lose their place.
 */
export function BusyButton({ busy, startIcon, onClick, ...button }: ButtonProps & { busy: boolean }) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Button
      {...button}
      startIcon={busy ? <Turning aria-hidden /> : startIcon}
      aria-busy={busy}
      onClick={press}
    />
  );
}
