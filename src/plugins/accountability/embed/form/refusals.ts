import { NoAnswer, Refusal } from '../core/api';

import type { FormView, Way } from './form-view';

const TRAP_FILLED = 'Su navegador llenó un campo oculto del formulario. Ya lo vaciamos: envíe de nuevo.';
const NOTICE_CHANGED =
  'El aviso de privacidad cambió mientras escribía: recargue la página y léalo de nuevo.';

/** Whether what was sent may have been kept all the same: no answer came, or a failure that may have come after it. */
export const isUncertain = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof Refusal && error.status >= 500 && error.fields.length === 0);

/** What is sent with an `Idempotency-Key` can be sent again. */
export const SENT_ONCE = 'Reintente sin temor: aunque el primer envío haya llegado, se recibe una sola vez.';

interface Told {
  /** What could not be done. */
  title: string;
  /** What to do where no answer came: whether sending it again does any harm only its sender knows. */
  unanswered: string;
  /** The field nobody sees: a browser may have filled it in, and the citizen could not empty it. */
  honeypot?: string;
  retry: Way;
}

/** Says in the form what came back: beside the fields where these are named, beside the button otherwise. */
export function tellRefusal(
  view: FormView,
  error: unknown,
  { title, unanswered, honeypot = '', retry }: Told,
): void {
  if (!(error instanceof Refusal) || isUncertain(error)) {
    if (!(error instanceof NoAnswer || error instanceof Refusal)) throw error;
    view.showProblem(
      'No recibimos respuesta del servicio',
      `Puede ser su conexión o una falla temporal. Lo que escribió sigue aquí. ${unanswered}`,
      retry,
    );
    return;
  }
  if (error.fields.length === 0) {
    const text =
      error.status === 413
        ? 'Lo que quiere enviar es demasiado grande: acorte el texto o quite archivos.'
        : error.message;
    view.showProblem(title, text || 'Intente de nuevo en unos minutos.', retry);
    return;
  }
  view.showErrors(
    error.fields.map(({ path, message }) => {
      const name = path.join('.');
      if (name === 'consent.policyVersion') return { name, message: NOTICE_CHANGED };
      if (path[0] !== honeypot) return { name: path[0] === 'attachments' ? 'attachments' : name, message };
      const trap = view.form.querySelector<HTMLInputElement>(`[name="${honeypot}"]`);
      if (trap) trap.value = '';
      return { name, message: TRAP_FILLED };
    }),
  );
}
