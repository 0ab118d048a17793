import { getData } from '../core/api';
import { type Child, h, replace } from '../core/dom';
import { failureView } from '../core/shell';
import type { Offered } from '../form/deliver';

import { FragmentElement } from './reads';
import { type OpenHearing, registrationForm } from './registration';

/** `<rendicion-audiencia>`: the next hearing, or the one named by `audiencia`, with its registration while it is open. */
export class HearingElement extends FragmentElement {
  private offered?: HTMLElement;
  private asked = false;

  /** The fragment's own way to register leads away from here; ours stands beside a hearing, and not alone. */
  protected override shown(): void {
    if (!this.offered) void this.offer();
    else if (this.region.querySelector('.rc-fragment')) {
      this.region.querySelector('.rc-ways .rc-button')?.closest('li')?.remove();
      if (!this.offered.isConnected) this.root.append(this.offered);
    }
  }

  protected override start(): void {
    void this.view.open(this.address);
    void this.offer();
  }

  private get address(): string {
    const slug = this.getAttribute('audiencia');
    return this.base + (slug ? `/hearings/${encodeURIComponent(slug)}` : '/hearings/next');
  }

  /**
   * Registration is an offer beside the hearing: where it cannot be had, the hearing is read all the same, and it is asked
   * for again with what is read next.
   */
  private async offer(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    const hearing = await getData<OpenHearing | null>(this.address).catch(() => undefined);
    this.asked = hearing !== undefined;
    if (!hearing?.registration?.open) return;
    const place = h('div', { tabindex: '-1' });
    const opened = () => {
      if (details.open && !place.firstChild) void this.draw(hearing, place);
    };
    const details = h(
      'details',
      { ontoggle: opened },
      h('summary', { class: 'rc-button', part: 'boton' }, 'Inscribirme en la audiencia'),
      place,
    );
    this.offered = h('div', { class: 'rc-fragment' }, details);
    this.shown();
  }

  private async draw(hearing: OpenHearing, place: HTMLElement): Promise<void> {
    const done = (email: string) => {
      const told = h(
        'div',
        { class: 'rc-nothing', part: 'aviso', tabindex: '-1' },
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
      (error: unknown) => {
        const again = () => {
          place.focus();
          void this.draw(hearing, place);
        };
        return failureView(error, '', again);
      },
    );
    replace(place, content);
  }
}
