import { getData, Refusal } from '../core/api';
import { h } from '../core/dom';
import { Shell } from '../core/shell';
import { type Attempts, type Entries, newAttempts } from '../form/attempts';
import { deliver, type Offered } from '../form/deliver';
import { type Field, trapView } from '../form/fields';
import { type FormView, formView } from '../form/form-view';
import { noticeField, noticeView } from '../form/privacy';
import { tellRefusal } from '../form/refusals';

import { type Filing, filedView } from './filed';

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt,.txt,.mp3,.m4a';
const PERSON = ['kind', 'name', 'idType', 'idNumber', 'email', 'phone', 'address', 'city'].map(
  (name) => `person.${name}`,
);

interface HearingChoice {
  title: string;
  slug: string;
}

const coded = (list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, label }));

const field = (name: string, label: string, more: Partial<Field> = {}): Field => ({ name, label, ...more });

interface Drawn {
  offered: Offered;
  hearings: readonly HearingChoice[];
  type: string;
  hearing: string;
  heading: (text: string) => HTMLElement;
}

function partsOf({ offered, hearings, type: asked, hearing, heading }: Drawn): (Field | Node)[] {
  return [
    field('type', '¿Qué quiere presentar?', {
      kind: 'radio',
      missing: 'Elija qué quiere presentar.',
      value: asked,
      choices: offered.types.map(({ type, label, help }) => ({ value: type, label, help })),
    }),
    field('hearing', 'Audiencia sobre la que pregunta', {
      kind: 'select',
      value: hearing,
      choices: hearings.map(({ title, slug }) => ({ value: slug, label: title })),
    }),
    heading('Su solicitud'),
    field('subject', 'Asunto', { missing: 'Escriba el asunto.', least: 5, most: 200 }),
    field('message', 'Mensaje', {
      kind: 'textarea',
      help: 'Hechos, fechas y lugares ayudan a responderle mejor.',
      missing: 'Escriba su solicitud.',
      least: 10,
      most: 10_000,
    }),
    field('attachments', 'Archivos', {
      kind: 'file',
      help: 'Hasta 5, de 10 MB cada uno: PDF, imágenes, documentos, hojas de cálculo, texto o audio.',
      accept: ACCEPTED,
    }),
    field('priorityReason', '¿Debe atenderse primero?', {
      kind: 'select',
      help: 'La ley da prioridad a estas solicitudes.',
      choices: coded(offered.priorityReasons),
    }),
    heading('Sus datos'),
    field('anonymous', 'Prefiero no identificarme', {
      kind: 'checkbox',
      help: 'La respuesta se consulta con el número de radicado y el código: no se envía a ningún correo.',
    }),
    field('person.kind', 'Se presenta como', {
      kind: 'radio',
      missing: 'Elija cómo se presenta.',
      value: 'natural',
      choices: [
        { value: 'natural', label: 'Persona natural' },
        { value: 'juridica', label: 'Persona jurídica' },
      ],
    }),
    field('person.name', 'Nombre completo o razón social', {
      missing: 'Escriba su nombre completo o la razón social.',
      autocomplete: 'name',
    }),
    field('person.idType', 'Tipo de documento', {
      kind: 'select',
      missing: 'Elija el tipo de documento.',
      choices: coded(offered.idTypes),
    }),
    field('person.idNumber', 'Número de documento', { missing: 'Escriba el número de documento.' }),
    field('replyBy', '¿Cómo quiere recibir la respuesta?', {
      kind: 'radio',
      missing: 'Elija por qué medio quiere la respuesta.',
      value: 'email',
      choices: coded(offered.replyBy).filter(({ value }) => value !== 'none'),
    }),
    field('person.email', 'Correo electrónico', {
      kind: 'email',
      help: 'Si quiere la respuesta por correo electrónico, escríbalo.',
      autocomplete: 'email',
    }),
    field('person.phone', 'Teléfono', { kind: 'tel', autocomplete: 'tel' }),
    field('person.address', 'Dirección', {
      help: 'Si quiere la respuesta por correo postal, escríbala.',
      autocomplete: 'street-address',
    }),
    field('person.city', 'Ciudad o municipio', { autocomplete: 'address-level2' }),
    heading('Protección de sus datos'),
    noticeView(offered),
    noticeField,
    field(
      'consent.purposes',
      'Autorizo que usen mi correo para invitarme a audiencias y enviarme boletines',
      {
        kind: 'checkbox',
        value: 'invitations',
      },
    ),
    trapView(offered.honeypot),
  ];
}

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
    const parts = partsOf({
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
        tellRefusal(view, error, 'No pudimos radicar su solicitud', offered.honeypot, retry);
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
