import type { Source } from './source';

const INVITATION = `{{nombre}}, el {{instituto}} le invita a la audiencia pública de rendición de cuentas.

- **Fecha:** {{fecha}}
- **Hora:** {{hora}}
- **Lugar:** {{lugar}}

La información que se presentará está publicada para que la consulte antes. También puede enviar desde ya sus preguntas.`;

const LONGEST_TITLE = 250;

const LINK = '{{enlace}}';

/** What a new dispatch says before its editor has written anything: what its source says, and where it stands. */
export function startOf(source: Source | null): { title: string; body: string } {
  const { title, body } = textOf(source);
  return { title: title.slice(0, LONGEST_TITLE), body };
}

function textOf(source: Source | null): { title: string; body: string } {
  if (!source) return { title: 'Mensaje nuevo', body: '' };
  const { kind, title, summary, body } = source;
  switch (kind) {
    case 'hearing':
      return { title: `Invitación: ${title}`, body: [body ?? INVITATION, LINK].join('\n\n') };
    case 'management-report':
      return { title: `Ya está publicado: ${title}`, body: [summary ?? title, LINK].join('\n\n') };
    case 'bulletin':
      return { title, body: [summary, body, LINK].filter(Boolean).join('\n\n') };
  }
}
