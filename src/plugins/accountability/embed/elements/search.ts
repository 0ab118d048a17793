import { getData } from '../core/api';
import { h, replace } from '../core/dom';
import { FragmentElement } from './reads';

const LEAST = 2;
const PAUSE_MS = 250;

/**
 * `<rendicion-busqueda>`: searches everything published. The field suggests words (ARIA combobox with a list, as the
 * Authoring Practices have it); without suggestions it is a plain one. `q` searches at once.
 */
export class SearchElement extends FragmentElement {
  private readonly list = h('ul', {
    id: 'sugerencias',
    role: 'listbox',
    'aria-label': 'Sugerencias',
    hidden: true,
  });
  private readonly input = h('input', {
    id: 'q',
    name: 'q',
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    maxlength: '200',
    part: 'campo',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'sugerencias',
    oninput: () => this.typed(),
    onkeydown: (event) => event instanceof KeyboardEvent && this.key(event),
    onblur: () => this.close(),
  });
  private timer = 0;
  private chosen = -1;

  protected override start(): void {
    const submit = (event: Event) => {
      event.preventDefault();
      this.search(this.input.value.trim());
    };
    const form = h(
      'form',
      { role: 'search', onsubmit: submit, class: 'search' },
      h('label', { for: 'q' }, 'Buscar en rendición de cuentas'),
      h('div', { class: 'combo' }, this.input, this.list),
      h('button', { type: 'submit', part: 'boton' }, 'Buscar'),
    );
    this.root.insertBefore(form, this.region);
    const asked = this.getAttribute('q');
    this.show([], false);
    if (asked) {
      this.input.value = asked;
      this.search(asked, false);
    }
  }

  private search(words: string, focus = true): void {
    this.close();
    if (!words) return this.input.focus();
    void this.view.open(
      `${this.read('/search')}${this.getAttribute('limite') ? '&' : '?'}q=${encodeURIComponent(words)}`,
      focus,
    );
  }

  private typed(): void {
    clearTimeout(this.timer);
    const words = this.input.value.trim();
    if (words.length < LEAST) return this.close();
    this.timer = window.setTimeout(() => void this.suggest(words), PAUSE_MS);
  }

  private async suggest(words: string): Promise<void> {
    const found = await getData<{ text: string }[]>(
      `${this.base}/search/suggestions?q=${encodeURIComponent(words)}`,
    ).catch(() => []);
    // Something else may have been written meanwhile.
    if (this.input.value.trim() !== words || this.root.activeElement !== this.input) return;
    if (found.length === 0) return this.close();
    replace(
      this.list,
      ...found.map(({ text }, index) =>
        h(
          'li',
          {
            role: 'option',
            id: `s${index}`,
            'aria-selected': 'false',
            onmousedown: (event) => {
              // The field keeps the focus.
              event.preventDefault();
              this.take(text);
            },
          },
          text,
        ),
      ),
    );
    this.chosen = -1;
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.say(found.length === 1 ? 'Una sugerencia.' : `${found.length} sugerencias.`);
  }

  private key(event: KeyboardEvent): void {
    const options = [...this.list.querySelectorAll<HTMLElement>('li')];
    if (this.list.hidden || options.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      // From the field itself (-1) round through the options.
      const places = options.length + 1;
      this.mark(options, ((this.chosen + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && this.chosen >= 0) {
      event.preventDefault();
      this.take(options[this.chosen]?.textContent ?? '');
    }
  }

  private mark(options: HTMLElement[], index: number): void {
    this.chosen = index;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    if (index < 0) return this.input.removeAttribute('aria-activedescendant');
    this.input.setAttribute('aria-activedescendant', `s${index}`);
    options[index]?.scrollIntoView({ block: 'nearest' });
  }

  private take(text: string): void {
    this.input.value = text;
    this.search(text);
  }

  private close(): void {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.chosen = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}
