import { assertReasonableRow, type RowBlock } from '../blocks';
import { LIMITS } from '../limits';

/** Straightens a table with merged cells into rows of equal places: a cell merged downwards repeats its value. */
export class TableGrid {
  /** By place: the value still to be repeated, and in how many further rows. */
  private readonly merged = new Map<number, { text: string; rows: number }>();
  private cells: string[] = [];
  private carried: number[] = [];

  constructor(readonly table: number) {}

  /** Adds a cell to the current row. A cell merged across keeps its value in its first place only. */
  addCell(text: string, columnSpan: number, rowSpan: number): void {
    this.takeMerged();
    const span = Math.min(Math.max(columnSpan, 1), LIMITS.columns);
    for (let place = 0; place < span; place += 1) {
      const value = place === 0 ? text : '';
      if (rowSpan > 1) this.merged.set(this.cells.length, { text: value, rows: rowSpan - 1 });
      this.cells.push(value);
      assertReasonableRow(this.cells);
    }
  }

  /** Ends the current row; `null` when it had no cell of its own. */
  endRow(): RowBlock | null {
    const own = this.cells.length - this.carried.length;
    this.takeMerged();
    const row: RowBlock = { kind: 'row', table: this.table, cells: this.cells, carried: this.carried };
    this.cells = [];
    this.carried = [];
    return own > 0 ? row : null;
  }

  private takeMerged(): void {
    for (let above = this.merged.get(this.cells.length); above; above = this.merged.get(this.cells.length)) {
      const place = this.cells.length;
      if (above.rows === 1) this.merged.delete(place);
      else above.rows -= 1;
      this.carried.push(place);
      this.cells.push(above.text);
    }
  }
}
