import { getData } from '../core/api';
import { type Child, h, replace } from '../core/dom';
import type { Offered } from '../form/deliver';

import { FragmentElement } from './reads';
import { type OpenHearing, registrationForm } from './registration';

/** `<rendicion-audiencia>`: the next hearing, or the one named by `audiencia`, with its registration while it is open. */
export class HearingElement extends FragmentElement {
  private readonly registration = h('div', {});

  protected override start(): void {
    const list = `${this.base}/hearings`;
    void this.fill(async () => {
      const slug = this.getAttribute('audiencia') ?? (await this.next());
      if (!slug) return [h('p', {}, 'Por ahora no hay una audiencia pública convocada.')];
      void this.view.open(this.read(`/hearings/${encodeURIComponent(slug)}`));
      void this.offer(slug);
      return [];
    }, `${list}?format=page`);
  }

  private async next(): Promise<string | undefined> {
    const board = await getData<{ hearing: { slug: string } | null }>(`${this.base}/notice-board`);
    return board.hearing?.slug;
  }

  /** Registration is an offer beside the hearing: where it cannot be had, the hearing is read all the same. */
  private async offer(slug: string): Promise<void> {
    const hearing = await getData<OpenHearing>(`${this.base}/hearings/${encodeURIComponent(slug)}`).catch(
      () => null,
    );
    if (!hearing?.registration?.open) return;
    const place = h('div', {});
    const opened = () => {
      if (details.open && !place.firstChild) void this.draw(hearing, place);
    };
    const details = h(
      'details',
      { class: 'registration', ontoggle: opened },
      h('summary', {}, 'Inscribirme en la audiencia'),
      place,
    );
    replace(this.registration, details);
    this.root.append(this.registration);
  }

  private async draw(hearing: OpenHearing, place: HTMLElement): Promise<void> {
    const done = (email: string) => {
      const told = h(
        'div',
        { class: 'notice', part: 'aviso', tabindex: '-1' },
        h('p', {}, h('strong', {}, 'Revise su correo')),
        h(
          'p',
          {},
          `Enviamos a ${email} si tiene un lugar o quedó en lista de espera, con el evento para su calendario, el código de ingreso y la manera de cancelar.`,
        ),
      );
      replace(place, told);
      told.focus();
    };
    replace(place, h('p', { role: 'status' }, 'Cargando…'));
    const content: Child = await getData<Offered>(`${this.base}/inquiries/form`).then(
      (offered) => registrationForm(this.base, hearing, offered, done),
      () => {
        const again = () => void this.draw(hearing, place);
        return h(
          'p',
          { role: 'alert' },
          'No pudimos cargar el formulario. ',
          h('button', { type: 'button', onclick: again }, 'Reintentar'),
        );
      },
    );
    replace(place, content);
  }
}
