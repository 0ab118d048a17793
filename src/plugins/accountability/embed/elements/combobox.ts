import { getData } from '../core/api';
import { h, replace } from '../core/dom';

const LEAST = 2;
const PAUSE_MS = 250;
const LIST = 'sugerencias';

/** What a combobox does with what is chosen, and how it tells who does not see. */
export interface Told {
  /** An option was taken; it stands in the field. */
  take: () => void;
  say: (text: string) => void;
}

/**
 * Makes a combobox of a search field: below it the API's suggestions (ARIA Authoring Practices: editable combobox with a
 * list). Where there are none it stays a plain field.
 *
 * @param input within its label, in the page
 */
export function suggesting(input: HTMLInputElement, base: string, { take, say }: Told): void {
  const list = h('ul', { id: LIST, role: 'listbox', 'aria-label': 'Sugerencias', hidden: true });
  const label = input.closest('label') ?? input;
  const combo = h('div', { class: 'combo' });
  let timer = 0;
  let chosen = -1;
  label.replaceWith(combo);
  combo.append(label, list);
  const attributes = {
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': LIST,
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  close();

  input.addEventListener('input', () => {
    clearTimeout(timer);
    const words = input.value.trim();
    if (words.length < LEAST) return close();
    timer = window.setTimeout(() => void suggest(words), PAUSE_MS);
  });
  input.addEventListener('keydown', press);
  input.addEventListener('blur', close);
  input.form?.addEventListener('submit', close);

  async function suggest(words: string): Promise<void> {
    const url = `${base}/search/suggestions?q=${encodeURIComponent(words)}`;
    const found = await getData<{ text: string }[]>(url).catch(() => []);
    // Something else may have been written meanwhile, or the field left.
    const { activeElement } = input.getRootNode() as ShadowRoot;
    if (input.value.trim() !== words || activeElement !== input) return;
    if (found.length === 0) return close();
    replace(list, ...found.map(({ text }, index) => option(text, index)));
    mark(-1);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    say(found.length === 1 ? 'Una sugerencia' : `${found.length} sugerencias`);
  }

  function option(text: string, index: number): HTMLElement {
    const choose = (event: Event) => {
      // The field keeps the focus.
      event.preventDefault();
      accept(text);
    };
    return h('li', { role: 'option', id: `${LIST}-${index}`, onmousedown: choose }, text);
  }

  function press(event: KeyboardEvent): void {
    const count = list.childElementCount;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (list.hidden) return;
    if (step) {
      // From the field itself (-1) round through the options.
      mark(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Enter' && chosen >= 0) {
      accept(list.children[chosen]?.textContent ?? '');
    } else {
      return;
    }
    event.preventDefault();
  }

  function mark(index: number): void {
    chosen = index;
    [...list.children].forEach((one, at) => one.setAttribute('aria-selected', String(at === index)));
    if (index < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', `${LIST}-${index}`);
    list.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  function accept(text: string): void {
    input.value = text;
    close();
    take();
  }

  function close(): void {
    clearTimeout(timer);
    list.hidden = true;
    mark(-1);
    input.setAttribute('aria-expanded', 'false');
  }
}
