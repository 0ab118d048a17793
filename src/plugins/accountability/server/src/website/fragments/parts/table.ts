import { type Child, html, Html } from '../html';

export interface Column {
  title: string;
  /** Whether its cells name their rows. */
  heading?: boolean;
  numeric?: boolean;
}

/**
 * A table that becomes a card a row where there is little room. Its roles are written out because a browser takes what is
 * not laid out as a table for none; what each cell is stands in `data-label`, which the stylesheet shows on a card.
 *
 * @param anchors what leads to a row of it, a row each; none where nothing does
 */
export function dataTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly Child[][],
  anchors: readonly string[] = [],
): Html {
  const heads = columns.map(
    ({ title, numeric }) =>
      html`<th scope="col" role="columnheader" ${numeric && html` class="rc-number"`}>${title}</th>`,
  );
  const body = rows.map(
    (cells, at) =>
      html`<tr role="row" ${anchors[at] !== undefined && html` id="${anchors[at]}"`}>
        ${cells.map((cell, at) => cellOf(cell, columns[at]))}
      </tr>`,
  );
  return html`<table class="rc-table" role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${heads}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${body}
    </tbody>
  </table>`;
}

function cellOf(cell: Child, column: Column | undefined): Html {
  const { title = '', heading = false, numeric = false } = column ?? {};
  const number = numeric && html` class="rc-number"`;
  return heading
    ? html`<th scope="row" role="rowheader" data-label="${title}" ${number}>${cell}</th>`
    : html`<td role="cell" data-label="${title}" ${number}><div>${cell}</div></td>`;
}
