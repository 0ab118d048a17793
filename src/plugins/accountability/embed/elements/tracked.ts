/** The states of an inquiry, in a citizen's words. */
export const STATES: Readonly<Record<string, string>> = {
  received: 'Recibida',
  assigned: 'En trámite',
  'awaiting-citizen': 'Esperamos que la complete',
  extended: 'Con prórroga',
  transferred: 'Trasladada a otra entidad',
  answered: 'Respondida',
  closed: 'Cerrada',
  withdrawn: 'Desistida',
  annulled: 'Anulada',
};

/** What opens a case. */
export type Pair = { filingNumber: string; trackingCode: string };

export interface PrivateFile {
  id: string;
  name: string;
}

/** What `POST /inquiries/lookup` answers, as far as it is shown. */
export interface Tracked {
  filingNumber: string;
  state: string;
  type: string;
  subject: string;
  dueOn: string;
  deadline: { stopped?: boolean } | null;
  timeline: { at: string; text: string }[];
  attachments?: PrivateFile[];
  answer: { text?: string | null; textHtml?: string | null; attachments?: PrivateFile[] } | null;
  completion?: { missing: string; dueOn: string } | null;
}
