import { Refusal } from '../core/api';
import { h } from '../core/dom';
import { newAttempts } from '../form/attempts';
import { deliver, type Offered } from '../form/deliver';
import { trapView } from '../form/fields';
import { type FormView, formView } from '../form/form-view';
import { noticeField, noticeView } from '../form/privacy';
import { SENT_ONCE, tellRefusal } from '../form/refusals';

/** A hearing, as far as somebody who registers for it has to know it. */
export interface OpenHearing {
  slug: string;
  modality: 'in-person' | 'virtual' | 'hybrid';
  registration: { open: boolean; placesLeft?: number; waitingList?: boolean } | null;
}

const WAYS = [
  { value: 'in-person', label: 'En persona' },
  { value: 'virtual', label: 'Por internet' },
];

const places = ({ registration }: OpenHearing): string => {
  if (registration?.waitingList)
    return 'Los cupos presenciales están llenos: quien se inscriba queda en lista de espera.';
  const left = registration?.placesLeft;
  return left === undefined ? '' : `Cupos presenciales que quedan: ${left}.`;
};

/** The form to register for a hearing. @param done called with the address of who did */
export function registrationForm(
  base: string,
  hearing: OpenHearing,
  offered: Offered,
  done: (email: string) => void,
) {
  let attempts = newAttempts();
  const ways = WAYS.filter(({ value }) => hearing.modality === 'hybrid' || hearing.modality === value);
  const view: FormView = formView(
    [
      h('p', {}, places(hearing)),
      {
        name: 'modality',
        label: '¿Cómo va a asistir?',
        kind: 'radio',
        missing: 'Elija cómo quiere asistir.',
        choices: ways,
        value: ways.length === 1 ? ways[0]?.value : undefined,
      },
      {
        name: 'name',
        label: 'Nombre completo',
        missing: 'Escriba su nombre completo.',
        least: 2,
        most: 200,
        autocomplete: 'name',
      },
      {
        name: 'email',
        label: 'Correo electrónico',
        kind: 'email',
        missing: 'Escriba su correo.',
        autocomplete: 'email',
      },
      { name: 'phone', label: 'Teléfono', kind: 'tel', autocomplete: 'tel' },
      { name: 'organization', label: 'Organización que representa', autocomplete: 'organization' },
      noticeView(offered),
      noticeField,
      trapView(offered.honeypot),
    ],
    'Inscribirme',
    () => void send(),
  );

  async function send(): Promise<void> {
    const entries = view.entries().filter(([name]) => name !== 'consent.notice');
    const text = Object.fromEntries(entries);
    const consent = { notice: true, policyVersion: offered.privacyPolicy.version };
    await view.busy('Enviando su inscripción…', async (onProgress) => {
      try {
        await deliver({
          base,
          path: `/hearings/${encodeURIComponent(hearing.slug)}/registrations`,
          key: attempts.begin(entries),
          captcha: offered.captcha,
          onProgress,
          body: (altcha) => ({ ...text, consent, ...(altcha ? { altcha } : {}) }),
        });
        done(view.value('email'));
      } catch (error) {
        if (error instanceof Refusal && error.status < 500) attempts.refused(entries);
        // The key stands for what was sent before a change: this, sent again, is another one.
        if (error instanceof Refusal && error.status === 409) attempts = newAttempts();
        const retry = { text: 'Reintentar', action: () => void send() };
        tellRefusal(view, error, {
          title: 'No pudimos inscribirlo',
          unanswered: SENT_ONCE,
          honeypot: offered.honeypot,
          retry,
        });
      }
    });
  }

  return view.form;
}
