import { type Headings, namedColumns } from '../../../shared/text/table-heading';

export const COLUMNS = ['name', 'email', 'groups', 'kind', 'consentOrigin', 'consentedOn'] as const;
export type Column = (typeof COLUMNS)[number];

const HEADINGS: Headings<Column> = {
  name: ['nombre', 'nombres', 'nombre completo', 'contacto', 'representante', 'razon social', 'entidad'],
  email: ['correo', 'correo electronico', 'e-mail', 'email', 'mail', 'direccion de correo'],
  groups: ['grupo', 'grupos', 'grupo(s)', 'lista', 'listas'],
  kind: ['tipo', 'clase', 'tipo de contacto'],
  consentOrigin: ['origen de la autorizacion', 'origen', 'autorizacion', 'como autorizo', 'consentimiento'],
  consentedOn: ['fecha', 'fecha de la autorizacion', 'fecha de autorizacion', 'autorizado el'],
};

/** Reads a row as the table's heading, by place; `null` for one that names no address. */
export function readHeading(cells: readonly string[]): (Column | null)[] | null {
  const columns = namedColumns(cells, HEADINGS);
  return columns.includes('email') ? columns : null;
}
