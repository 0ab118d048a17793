import type { FailureReason, MessageState } from '../../outbox';

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
export const FAILURE_WORDS: Record<FailureReason, string> = {
  'server-unreachable': 'El servidor de correo no respondió',
  'login-refused': 'El servidor de correo no aceptó la clave',
  'sender-refused': 'El servidor de correo no acepta el remitente',
  'address-invalid': 'La dirección no es válida',
  'recipient-refused': 'El buzón no recibe',
  'message-refused': 'El servidor no aceptó el mensaje',
  'temporarily-refused': 'El buzón no recibe por ahora',
  'content-unreadable': 'El mensaje no se puede leer con la clave de ahora',
  'template-failed': 'El mensaje no se pudo formar',
  'no-longer-wanted': 'Se dio de baja o el envío se canceló',
};
