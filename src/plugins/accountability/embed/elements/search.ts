import { h } from '../core/dom';

import { suggesting } from './combobox';
import { FragmentElement } from './reads';

const LABEL = 'Buscar en la rendición de cuentas';

/**
 * `<rendicion-busqueda>`: searches everything published. The form of the API's own fragment, once there is one, takes the
 * place of this one, with its choices of kind and year; both suggest words. `q` searches at once.
 */
export class SearchElement extends FragmentElement {
  protected override start(): void {
    const asked = this.getAttribute('q');
    if (asked) void this.search(asked, false);
    else void this.fill(() => Promise.resolve([this.form()]), this.address(''));
  }

  private form(): HTMLElement {
    const input = h('input', { type: 'search', name: 'q', maxlength: '200' });
    const submitted = (event: Event) => {
      event.preventDefault();
      const words = input.value.trim();
      if (words) void this.search(words, true);
      else input.focus();
    };
    return h(
      'form',
      { class: 'rc-form', role: 'search', 'aria-label': LABEL, onsubmit: submitted },
      h('label', { class: 'rc-field' }, h('span', {}, LABEL), input),
      h('button', { type: 'submit', class: 'rc-button', part: 'boton' }, 'Buscar'),
    );
  }

  private address(words: string): string {
    const address = new URL(this.read('/search'));
    address.searchParams.set('q', words);
    return address.href;
  }

  private search(words: string, focus: boolean): Promise<void> {
    return this.view.open(this.address(words), focus);
  }

  protected override shown(): void {
    const input = this.region.querySelector<HTMLInputElement>('input[name="q"]');
    const take = () => input?.form?.querySelector<HTMLElement>('[type="submit"]')?.click();
    if (input) suggesting(input, this.base, { take, say: (text) => this.say(text) });
  }
}
