import type { FailureReason, MessageState } from '../../outbox';
import type { Bilingual } from '../../shared/http/language';

/** What became of one message of a mailing, for the office. */
export const STATE_WORDS: Record<MessageState, string> = {
  waiting: 'En espera',
  sending: 'Saliendo',
  sent: 'Enviado',
  parked: 'Rechazado',
  held: 'En pausa',
  dropped: 'No se envió',
};

/** Why a message did not go out, for the office. */
export const FAILURE_WORDS: Record<FailureReason, Bilingual> = {
  'server-unreachable': {
    es: 'El servidor de correo no respondió',
    en: 'The mail server did not answer',
  },
  'login-refused': {
    es: 'El servidor de correo no aceptó la clave',
    en: 'The mail server did not take the password',
  },
  'sender-refused': {
    es: 'El servidor de correo no acepta el remitente',
    en: 'The mail server does not take the sender',
  },
  'address-invalid': { es: 'La dirección no es válida', en: 'The address is not valid' },
  'recipient-refused': { es: 'El buzón no recibe', en: 'The mailbox does not receive' },
  'message-refused': { es: 'El servidor no aceptó el mensaje', en: 'The server did not take the message' },
  'temporarily-refused': {
    es: 'El buzón no recibe por ahora',
    en: 'The mailbox does not receive for now',
  },
  'content-unreadable': {
    es: 'El mensaje no se puede leer con la clave de ahora',
    en: 'The message cannot be read with today’s key',
  },
  'template-failed': { es: 'El mensaje no se pudo formar', en: 'The message could not be made' },
  'no-longer-wanted': {
    es: 'Se dio de baja o el envío se canceló',
    en: 'They unsubscribed, or the dispatch was cancelled',
  },
};
