import { getData, post, postForFile, Refusal } from '../core/api';
import { dayInWords, instantInWords } from '../core/dates';
import { type Child, h, parsed, replace } from '../core/dom';
import { Shell } from '../core/shell';
import { type FormView, formView } from '../form/form-view';
import type { Offered } from '../form/deliver';
import { tellRefusal } from '../form/refusals';

import { type Pair, type PrivateFile, STATES, type Tracked } from './tracked';

/** `<rendicion-consulta>`: how an inquiry stands, for who has its number and its code. */
export class Tracking extends Shell {
  private readonly result = h('div', { class: 'result' });

  protected override start(): void {
    const retry = { text: 'Reintentar', action: () => void this.look(view) };
    const view: FormView = formView(
      [
        {
          name: 'filingNumber',
          label: 'Número de radicado',
          help: 'Por ejemplo, 2026-000001',
          missing: 'Escriba el número de radicado.',
          value: this.getAttribute('radicado') ?? '',
        },
        {
          name: 'trackingCode',
          label: 'Código de seguimiento',
          help: 'Lo recibió al radicar.',
          missing: 'Escriba el código de seguimiento.',
        },
      ],
      'Consultar',
      retry.action,
    );
    void this.fill(() => Promise.resolve([view.form, this.result]), '');
  }

  private async look(view: FormView): Promise<void> {
    const pair = { filingNumber: view.value('filingNumber'), trackingCode: view.value('trackingCode') };
    await view.busy('Consultando…', async () => {
      try {
        await this.tell(await this.lookup(pair), pair);
      } catch (error) {
        replace(this.result);
        tellRefusal(view, error, {
          title: 'No la encontramos',
          unanswered: 'Intente de nuevo.',
          retry: { text: 'Reintentar', action: () => void this.look(view) },
        });
      }
    });
  }

  private lookup(pair: Pair): Promise<Tracked> {
    return post<Tracked>(`${this.base}/inquiries/lookup`, pair);
  }

  /** Where nothing is waited for any more, an earlier sending did arrive, and only its answer was lost. */
  private complete(body: FormData, pair: Pair): Promise<Tracked> {
    return post<Tracked>(`${this.base}/inquiries/complete`, body).catch((error: unknown) => {
      if (error instanceof Refusal && error.status === 409) return this.lookup(pair);
      throw error;
    });
  }

  private async tell(inquiry: Tracked, pair: Pair): Promise<void> {
    const types = await getData<Offered>(`${this.base}/inquiries/form`).then(
      (offered) => offered.types,
      () => [],
    );
    const type = types.find((one) => one.type === inquiry.type)?.label ?? inquiry.type;
    replace(this.result, ...this.view(inquiry, type, pair));
    const heading = this.result.querySelector<HTMLElement>('.rc-heading');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }

  private view({ filingNumber, ...inquiry }: Tracked, type: string, pair: Pair): Child[] {
    const { state, subject, dueOn, deadline, timeline, attachments, answer, completion } = inquiry;
    const facts: [string, Child][] = [
      ['Estado', h('strong', {}, STATES[state] ?? state)],
      ['Tipo', type],
      ['Asunto', subject],
      ['Se responde a más tardar', deadline?.stopped ? 'El plazo está detenido' : dayInWords(dueOn)],
    ];
    const list = h('dl', { class: 'rc-facts' });
    for (const [term, value] of facts) list.append(h('div', {}, h('dt', {}, term), h('dd', {}, value)));
    return [
      this.heading(`Solicitud ${filingNumber}`),
      list,
      completion && this.completion(completion, pair),
      ...(answer
        ? [
            this.heading('Respuesta', 1),
            answer.textHtml ? h('div', {}, parsed(answer.textHtml)) : h('p', {}, answer.text ?? ''),
            this.files(answer.attachments, pair),
          ]
        : []),
      ...(attachments?.length ? [this.heading('Archivos que envió', 1), this.files(attachments, pair)] : []),
      this.heading('Lo que ha pasado', 1),
      h(
        'ol',
        { class: 'timeline' },
        ...timeline.map(({ at, text }) =>
          h('li', {}, h('time', { datetime: at }, instantInWords(at)), h('p', {}, text)),
        ),
      ),
    ];
  }

  /** Files have no address: they are given for number and code. */
  private files(files: PrivateFile[] | undefined, pair: Pair): Child {
    if (!files?.length) return null;
    const save = async ({ id, name }: PrivateFile, problem: HTMLElement) => {
      try {
        const blob = await postForFile(`${this.base}/inquiries/attachments/${encodeURIComponent(id)}`, pair);
        const href = URL.createObjectURL(blob);
        h('a', { href, download: name }).click();
        setTimeout(() => URL.revokeObjectURL(href), 60_000);
      } catch (error) {
        problem.textContent =
          (error instanceof Refusal && error.message) || 'No se pudo descargar. Intente de nuevo.';
      }
    };
    return h(
      'ul',
      {},
      ...files.map((file) => {
        const problem = h('p', { class: 'error', role: 'alert' });
        const button = h(
          'button',
          { type: 'button', class: 'quiet', onclick: () => void save(file, problem) },
          `Descargar ${file.name}`,
        );
        return h('li', {}, button, problem);
      }),
    );
  }

  private completion({ missing, dueOn }: { missing: string; dueOn: string }, pair: Pair): Child {
    const view: FormView = formView(
      [
        h('p', {}, `Antes del ${dayInWords(dueOn)} envíe: ${missing}`),
        {
          name: 'message',
          label: 'Lo que completa',
          kind: 'textarea',
          missing: 'Escriba lo que completa.',
          most: 10_000,
        },
        { name: 'attachments', label: 'Archivos', kind: 'file', help: 'Hasta 5, de 10 MB cada uno.' },
      ],
      'Enviar lo que falta',
      () => void send(),
    );
    const send = () =>
      view.busy('Enviando…', async () => {
        const body = new FormData();
        for (const [name, value] of [...Object.entries(pair), ...view.entries()]) body.append(name, value);
        try {
          await this.tell(await this.complete(body, pair), pair);
        } catch (error) {
          tellRefusal(view, error, {
            title: 'No pudimos recibirlo',
            unanswered: 'Consulte de nuevo su solicitud antes de reintentar: puede que ya haya llegado.',
            retry: { text: 'Reintentar', action: () => void send() },
          });
        }
      });
    return h('section', { class: 'rc-nothing' }, this.heading('Falta algo para responderle', 1), view.form);
  }
}
