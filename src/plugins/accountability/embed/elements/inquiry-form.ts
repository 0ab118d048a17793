import { getData, Refusal } from '../core/api';
import { h } from '../core/dom';
import { Shell } from '../core/shell';
import { type Attempts, type Entries, newAttempts } from '../form/attempts';
import { deliver, type Offered } from '../form/deliver';
import { type FormView, formView } from '../form/form-view';
import { SENT_ONCE, tellRefusal } from '../form/refusals';

import { type Filing, filedView } from './filed';
import { type HearingChoice, inquiryParts } from './inquiry-fields';

const PERSON = ['kind', 'name', 'idType', 'idNumber', 'email', 'phone', 'address', 'city'].map(
  (name) => `person.${name}`,
);

/** Where an answer is sent to, by how it is wanted. */
const PLACES = [
  { name: 'person.email', by: 'email', missing: 'Escriba el correo al que enviaremos la respuesta.' },
  {
    name: 'person.address',
    by: 'postal',
    missing: 'Escriba la dirección a la que enviaremos la respuesta.',
  },
];

/** `person.email` → `person[email]`: as forms are sent. What allows several is a list also with one. */
const bracketed = (name: string): string => {
  const [first = '', ...rest] = name.split('.');
  return first + rest.map((part) => `[${part}]`).join('') + (name === 'consent.purposes' ? '[]' : '');
};

/**
 * `<rendicion-formulario>`: files an inquiry. `tipo` and `audiencia` choose beforehand. Nothing of what is written is kept
 * but in the page.
 */
export class InquiryForm extends Shell {
  private attempts: Attempts = newAttempts();

  protected override start(): void {
    void this.fill(() => this.load(), '');
  }

  private async load() {
    const hearings = getData<HearingChoice[]>(
      `${this.base}/hearings?fields=title,slug&populate=plan&sort=startsAt:desc&pagination[pageSize]=10`,
    ).catch(() => []);
    const offered = await getData<Offered>(`${this.base}/inquiries/form`);
    const parts = inquiryParts({
      offered,
      hearings: await hearings,
      type: this.getAttribute('tipo') ?? '',
      hearing: this.getAttribute('audiencia') ?? '',
      heading: (text) => this.heading(text),
    });
    const view: FormView = formView(parts, 'Enviar solicitud', () => void this.send(view, offered));
    const follow = () => {
      const anonymous = view.value('anonymous') === 'true';
      for (const name of [...PERSON, 'replyBy', 'consent.purposes']) view.toggle(name, !anonymous);
      const answered = view.value('replyBy');
      for (const { name, by, missing } of PLACES) view.demand(name, answered === by ? missing : null);
      view.toggle('hearing', view.value('type') === 'pregunta');
    };
    view.form.addEventListener('change', follow);
    follow();
    return [view.form];
  }

  private async send(view: FormView, offered: Offered, entries: Entries = view.entries()): Promise<void> {
    const retry = { text: 'Reintentar', action: () => void this.send(view, offered) };
    await view.busy('Enviando su solicitud…', async (onProgress) => {
      const key = this.attempts.begin(entries);
      try {
        this.filed(await this.file(entries, offered, key, onProgress));
      } catch (error) {
        if (error instanceof Refusal && error.status === 409)
          return this.tellConflict(view, offered, entries);
        if (error instanceof Refusal && error.status < 500) this.attempts.refused(entries);
        tellRefusal(view, error, {
          title: 'No pudimos radicar su solicitud',
          unanswered: SENT_ONCE,
          honeypot: offered.honeypot,
          retry,
        });
      }
    });
  }

  private file(entries: Entries, offered: Offered, key: string, onProgress: (part: number) => void) {
    return deliver<Filing>({
      base: this.base,
      path: '/inquiries',
      key,
      captcha: offered.captcha,
      onProgress,
      // As a form also without files: Prototype.js spoils arrays for JSON.
      body: (altcha) => {
        const body = new FormData();
        for (const [name, value] of entries) body.append(bracketed(name), value);
        body.append('consent[policyVersion]', offered.privacyPolicy.version);
        if (!entries.some(([name]) => name === 'replyBy')) body.append('replyBy', 'none');
        if (altcha) body.append('altcha', altcha);
        return body;
      },
    });
  }

  /** What was sent first did arrive, and then the text was changed. */
  private tellConflict(view: FormView, offered: Offered, entries: Entries): void {
    const [earlier] = this.attempts.others(entries);
    const asNew = {
      text: 'Enviar esta versión como otra solicitud',
      action: () => {
        this.attempts = newAttempts();
        void this.send(view, offered);
      },
    };
    const recover = {
      text: 'Ver el radicado del primer envío',
      action: () => void this.send(view, offered, earlier),
    };
    view.showProblem(
      'Un envío anterior sí fue recibido',
      'Usted cambió el texto después de un envío que parecía haber fallado, pero esa primera versión quedó radicada. Lo que escribió sigue aquí.',
      ...(earlier ? [recover, asNew] : [asNew]),
    );
  }

  private filed(filing: Filing): void {
    const again = h(
      'button',
      { type: 'button', class: 'rc-button', part: 'boton', onclick: () => this.again() },
      'Presentar otra solicitud',
    );
    this.show([...filedView(filing, this), h('p', { class: 'actions' }, again)], true);
    this.dispatchEvent(new CustomEvent('rendicion-radicada', { bubbles: true, composed: true }));
  }

  private again(): void {
    this.attempts = newAttempts();
    void this.fill(() => this.load(), '', true);
  }
}
