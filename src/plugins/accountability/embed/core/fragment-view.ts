import { asPage, PAGE_SIZE, readableAt, withQuery } from './addresses';
import { getText } from './api';
import { type Child, h, parsed } from './dom';
import { forgetStep, stepInto } from './history';

/** The element a fragment is shown in. */
export interface Stage {
  readonly base: string;
  /** Set in the address of each fragment: how the page wants it written. */
  readonly options: Readonly<Record<string, string | null>>;
  fill(work: () => Promise<Child[]>, page: string, focus: boolean, back: Child, place: string): Promise<void>;
}

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);

const linkOf = (event: Event): HTMLAnchorElement | null => {
  const target = event.target instanceof Element ? event.target.closest('a') : null;
  return target && !target.target && !target.hasAttribute('download') ? target : null;
};

/**
 * The address a search form leads to, with what is written in it and pages as long. Without one of its own, it is that of
 * its fragment.
 */
function addressOf(form: HTMLFormElement, shown: string): string {
  const address = new URL(form.hasAttribute('action') ? form.action : shown);
  const size = address.searchParams.get(PAGE_SIZE);
  address.search = form.hasAttribute('action') ? '' : '?format=page';
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && value) address.searchParams.append(name, value);
  });
  return withQuery(address.href, { [PAGE_SIZE]: size });
}

/** The id of the place an address names; what cannot be read names none. */
function placeIn(url: string): string {
  try {
    return decodeURIComponent(new URL(url).hash.slice(1));
  } catch {
    return '';
  }
}

/**
 * The API's own HTML within an element: its links to other reads of the API (a page of the list, one of its entries) and
 * its search form are followed in place, with a way back: a button, and the browser's own.
 */
export class FragmentView {
  private readonly visited: string[] = [];

  constructor(private readonly stage: Stage) {}

  /** Shows the read at that address. @param focus whether somebody asked for it: the focus follows, to the place it names */
  open(url: string, focus = false): Promise<void> {
    const asked = withQuery(url, { format: 'html', ...this.stage.options });
    const place = placeIn(url);
    this.visited.push(url);
    const back = this.back();
    const work = async () => [back, this.place(parsed(await getText(asked)))];
    return this.stage.fill(work, asPage(url), focus, back, place);
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
    if (link && event instanceof MouseEvent && isPlain(event)) this.follow(link.href, event);
  }

  private followForm(event: Event): void {
    const form = event.target;
    const shown = this.visited[this.visited.length - 1];
    if (form instanceof HTMLFormElement && form.method === 'get' && shown)
      this.follow(addressOf(form, shown), event);
  }

  private follow(address: string, event: Event): void {
    const url = readableAt(address, this.stage.base);
    if (!url) return;
    event.preventDefault();
    stepInto(this.goBack);
    void this.open(url, true);
  }

  private readonly goBack = (): void => {
    // Tapped twice, there is nothing before it any more.
    if (this.visited.length < 2) return;
    this.visited.pop();
    const before = this.visited.pop();
    if (before) void this.open(before, true);
  };

  private back(): Child {
    if (this.visited.length < 2) return null;
    const back = () => {
      forgetStep(this.goBack);
      this.goBack();
    };
    return h(
      'p',
      { class: 'rc-back' },
      h('button', { type: 'button', class: 'quiet', onclick: back }, '← Volver'),
    );
  }
}
