import { Box, Flex, IconButton, Tooltip } from '@strapi/design-system';
import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';

import { transparencyEntryPath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { PanelLink } from '../shared/links';
import { Mark } from '../shared/Mark';

import { type MenuLine, type Move, MOVES } from './menu-moves';

const List = styled.ol`
  margin: 0;
  padding: 0;
  list-style: none;

  & & {
    margin-left: ${({ theme }) => theme.spaces[3]};
    padding-left: ${({ theme }) => theme.spaces[3]};
    border-left: 2px solid ${({ theme }) => theme.colors.neutral200};
  }
  @media (min-width: 768px) {
    & & {
      margin-left: ${({ theme }) => theme.spaces[4]};
      padding-left: ${({ theme }) => theme.spaces[5]};
    }
  }
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]} ${({ theme }) => theme.spaces[4]};
  align-items: center;
  justify-content: space-between;
  padding: ${({ theme }) => theme.spaces[2]} 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};

  .number {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .quiet {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  button {
    /* Neither the header nor the bar below may cover what has the focus. */
    scroll-margin-block: 12rem 20rem;
  }
`;

const ICONS = { up: ArrowUp, down: ArrowDown, in: IndentIncrease, out: IndentDecrease };

const STATE_TONES = { published: 'success', unpublished: 'neutral', hidden: 'danger' } as const;

const buttonId = (documentId: string, move: Move) => `${move}-${documentId}`;

interface Moving {
  may: (documentId: string, move: Move) => boolean;
  move: (documentId: string, move: Move) => void;
}

/** The whole menu. @param moving `null` for whoever may only look at it */
export function MenuTree({ lines, moving }: { lines: readonly MenuLine[]; moving: Moving | null }) {
  const [pressed, setPressed] = useState<{ button: string } | null>(null);
  useEffect(() => {
    // Below another page it is drawn anew, and the button that was pressed with it.
    if (pressed) document.getElementById(pressed.button)?.focus();
  }, [pressed]);

  return (
    <Lines
      lines={lines}
      moving={
        moving && {
          ...moving,
          move: (documentId, move) => {
            setPressed({ button: buttonId(documentId, move) });
            moving.move(documentId, move);
          },
        }
      }
    />
  );
}

function Lines({ lines, moving }: { lines: readonly MenuLine[]; moving: Moving | null }) {
  return (
    // Safari tells of no list where its marks are taken away, unless it is said.
    <List role="list">
      {lines.map((line) => (
        <li key={line.page.documentId}>
          <MenuRow line={line} moving={moving} />
          {line.children.length > 0 && <Lines lines={line.children} moving={moving} />}
        </li>
      ))}
    </List>
  );
}

function MenuRow({ line: { page, number, state }, moving }: { line: MenuLine; moving: Moving | null }) {
  const t = useTranslate();
  const { documentId, title, kind, moved } = page;
  return (
    <Row>
      <Box flex="1 1 24rem" minWidth={0}>
        <PanelLink to={transparencyEntryPath(documentId)}>
          <span className="number">{number}</span> {title}
        </PanelLink>
        <Flex gap={2} wrap="wrap">
          <Mark $tone={STATE_TONES[state]}>{t(`transparency.menu.state.${state}`)}</Mark>
          {moved && <Mark $tone="warning">{t('transparency.menu.state.moved')}</Mark>}
          {kind !== 'page' && <span className="quiet">{t(`transparency.menu.kind.${kind}`)}</span>}
        </Flex>
      </Box>
      {moving && (
        <Flex gap={1} role="group" aria-label={t('transparency.menu.moves', { title })}>
          {MOVES.map((move) => {
            const Icon = ICONS[move];
            const action = t(`transparency.menu.move.${move}`);
            return (
              // Not the button's own, which would show the title too: on a phone, more than there is room for.
              <Tooltip key={move} label={action}>
                <IconButton
                  id={buttonId(documentId, move)}
                  label={t('transparency.action.name', { action, title })}
                  withTooltip={false}
                  disabled={!moving.may(documentId, move)}
                  onClick={() => moving.move(documentId, move)}
                >
                  <Icon />
                </IconButton>
              </Tooltip>
            );
          })}
        </Flex>
      )}
    </Row>
  );
}
