import { Button, Flex, Typography } from '@strapi/design-system';
import { memo, useMemo, useState } from 'react';

import type { Column, Doubt, UnderstoodRow } from '../../api/plan-imports';
import { useChoiceLabel, useTranslate } from '../../translations/translate';

import { ClampedText } from './ClampedText';
import { PartHeading, Sheet } from '../shared/layout';
import { Cell, type CellDoubt } from './RowsTableCell';
import { RowsGrid } from './rows-grid';

const PAGE = 100;

const COLUMNS = [
  'row',
  'name',
  'channel',
  'scope',
  'description',
  'audiences',
  'frequencies',
  'responsibles',
] as const;

/** A doubt about the cell in which a column of the document is shown. The medium is understood from the name. */
const CHANNEL_DOUBTS = ['unknown-channel', 'several-channels'];

type DoubtsByCell = ReadonlyMap<string, CellDoubt[]>;

function doubtsByCell(doubts: readonly Doubt[]): DoubtsByCell {
  const byCell = new Map<string, CellDoubt[]>();
  doubts.forEach(({ code, row, column, value }, index) => {
    if (row === null || column === null) return;
    const shownIn = CHANNEL_DOUBTS.includes(code) ? 'channel' : column;
    const key = `${row} ${shownIn}`;
    byCell.set(key, [...(byCell.get(key) ?? []), { number: index + 1, value }]);
  });
  return byCell;
}

interface RowsTableProps {
  rows: readonly UnderstoodRow[];
  doubts: readonly Doubt[];
}

/** The rows as they were understood, a hundred at a time; on a narrow screen, one under the other. Drawn once, however often the progress changes. */
export const RowsTable = memo(function RowsTable({ rows, doubts }: RowsTableProps) {
  const t = useTranslate();
  const [shown, setShown] = useState(PAGE);
  const marks = useMemo(() => doubtsByCell(doubts), [doubts]);

  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <PartHeading>{t('planImport.rows.heading', { count: rows.length })}</PartHeading>
        <RowsGrid role="table" aria-label={t('planImport.rows.table')} aria-rowcount={rows.length + 1}>
          <thead role="rowgroup">
            <tr role="row">
              {COLUMNS.map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {t(`planImport.rows.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.slice(0, shown).map((row) => (
              <Row key={row.row} row={row} marks={marks} />
            ))}
          </tbody>
        </RowsGrid>
        {rows.length > shown && (
          <Flex gap={3} wrap="wrap">
            <Typography role="status">{t('planImport.rows.shown', { shown, total: rows.length })}</Typography>
            <Button variant="tertiary" onClick={() => setShown(shown + PAGE)}>
              {t('planImport.rows.more')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Sheet>
  );
});

function Row({ row, marks }: { row: UnderstoodRow; marks: DoubtsByCell }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const about = (name: Column | 'channel') => ({
    label: t(`planImport.rows.${name}`),
    doubts: marks.get(`${row.row} ${name}`) ?? [],
  });

  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <span className="label">{t('planImport.rows.row')} </span>
        {row.row}
      </th>
      <Cell {...about('name')} texts={[row.name]} strong />
      <Cell {...about('channel')} texts={row.channel ? [labelOf(row.channel)] : []} />
      <Cell {...about('scope')} texts={row.scope ? [labelOf(row.scope)] : []} />
      <Cell {...about('description')} texts={row.description ? [row.description] : []}>
        <ClampedText row={row.row} text={row.description} />
      </Cell>
      <Cell {...about('audiences')} texts={row.audiences.map(labelOf)} />
      <Cell {...about('frequencies')} texts={row.frequencies.map(labelOf)} />
      <Cell {...about('responsibles')} texts={row.responsibles} />
    </tr>
  );
}
