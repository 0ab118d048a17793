import { asFragment, asPage, isReadable } from './addresses';
import { getText } from './api';
import { type Child, h, parsed } from './dom';

/** The element a fragment is shown in. */
export interface Stage {
  readonly base: string;
  /** Set in the address of each fragment: how the page wants it written. */
  readonly options: Readonly<Record<string, string | null>>;
  fill(work: () => Promise<Child[]>, page: string, focus: boolean): Promise<void>;
}

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);

const linkOf = (event: Event): HTMLAnchorElement | null => {
  const target = event.target instanceof Element ? event.target.closest('a') : null;
  return target && !target.target && !target.hasAttribute('download') ? target : null;
};

/** The address a form that is read with leads to, with what is written in it. */
function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action);
  address.search = '';
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && value) address.searchParams.append(name, value);
  });
  return address.href;
}

/**
 * The API's own HTML within an element: its links to other reads of the API (a page of the list, one of its entries) and
 * its search form are followed in place, with a way back.
 */
export class FragmentView {
  private readonly visited: string[] = [];

  constructor(private readonly stage: Stage) {}

  /** Shows the read at that address. @param focus whether somebody asked for it, and the focus follows */
  open(url: string, focus = false): Promise<void> {
    const asked = this.asked(url);
    return this.stage.fill(
      async () => {
        const content = parsed(await getText(asked));
        this.visited.push(url);
        return [this.back(), this.place(content)];
      },
      asPage(url),
      focus,
    );
  }

  private asked(url: string): string {
    const address = new URL(asFragment(url));
    const { options } = this.stage;
    for (const name of Object.keys(options)) {
      const value = options[name];
      if (value) address.searchParams.set(name, value);
    }
    return address.href;
  }

  private place(content: DocumentFragment): HTMLElement {
    const place = h('div', {
      onclick: (event) => this.followLink(event),
      onsubmit: (event) => this.followForm(event),
    });
    place.append(content);
    return place;
  }

  private followLink(event: Event): void {
    const link = linkOf(event);
    if (!link || !(event instanceof MouseEvent) || !isPlain(event) || !isReadable(link.href, this.stage.base))
      return;
    event.preventDefault();
    void this.open(link.href, true);
  }

  private followForm(event: Event): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'get') return;
    const url = addressOf(form);
    if (!isReadable(url, this.stage.base)) return;
    event.preventDefault();
    void this.open(url, true);
  }

  private back(): Child {
    if (this.visited.length < 2) return null;
    const back = () => {
      this.visited.pop();
      const before = this.visited.pop();
      if (before) void this.open(before, true);
    };
    return h(
      'p',
      { class: 'back' },
      h('button', { type: 'button', class: 'link', onclick: back }, '← Volver'),
    );
  }
}
