import { OWN_BASE, Refusal } from './api';
import { type Child, h, replace } from './dom';
import { dress } from './styles';

const DEFAULT_LEVEL = 2;

/** Whether the page's server has already put a fragment there: that is more than a skeleton. */
const isFragment = (node: Node): boolean =>
  node instanceof Element && (node.matches('.rc-fragment') || node.querySelector('.rc-fragment') !== null);

/** What to tell when it could not be loaded, and the ways on. What the API has decided is not tried again. */
export function failureView(error: unknown, page: string, retry: () => void): HTMLElement {
  const decided = error instanceof Refusal && error.status < 500 && error.status !== 429 && error.message;
  const again = h(
    'button',
    { type: 'button', class: 'rc-button', part: 'boton', onclick: retry },
    'Reintentar',
  );
  return h(
    'div',
    { class: 'rc-notice', role: 'alert', part: 'aviso' },
    h(
      'p',
      {},
      decided ||
        'No pudimos cargar esta información. Puede ser su conexión o una falla temporal. Reintente en unos minutos o use los demás canales de atención de la entidad.',
    ),
    h(
      'p',
      { class: 'actions' },
      !decided && again,
      page && h('a', { href: page }, 'Abrirla en una página aparte'),
    ),
  );
}

/**
 * What all elements have: a region that loads, shows and fails in the same way. What the page has put between the tags
 * stays until there is something better.
 */
export abstract class Shell extends HTMLElement {
  protected readonly root = this.attachShadow({ mode: 'open' });
  protected readonly region = h('div', { class: 'rc-fragment', part: 'contenido' });
  private readonly given = h('slot', { onslotchange: () => this.weighGiven() });
  private readonly skeleton = h(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true' },
    ...['', '', ''].map(() => h('span')),
  );
  private readonly status = h('p', { class: 'hidden', role: 'status' });
  private dressed: () => Promise<unknown> = () => Promise.resolve();
  private started = false;
  private turn = 0;

  constructor() {
    super();
    this.region.append(this.given, this.skeleton);
    this.root.append(this.status, this.region);
  }

  /** Moved within the page, it does not begin again. */
  connectedCallback(): void {
    if (this.started) return;
    this.started = true;
    this.dressed = dress(this.root, this.base);
    this.start();
  }

  /** The API's base, without a slash at the end. */
  get base(): string {
    return (this.getAttribute('api') ?? OWN_BASE).replace(/\/$/, '');
  }

  /** Of the first heading: `nivel`, 1 to 5. */
  get level(): number {
    const level = Number(this.getAttribute('nivel'));
    return level >= 1 && level <= 5 ? level : DEFAULT_LEVEL;
  }

  /** A heading that many levels below the first one. */
  heading(text: string, below = 0): HTMLElement {
    const element = document.createElement(`h${this.level + below}`);
    element.className = 'rc-heading';
    element.textContent = text;
    return element;
  }

  protected abstract start(): void;

  /** After something new is shown. */
  protected shown(): void {}

  /** Says it to who does not see. */
  protected say(text: string): void {
    this.status.textContent = text;
  }

  /**
   * Shows what `work` gives, and a way on where it fails. Asked again meanwhile, the last one counts.
   *
   * @param page the same as a page of its own, for who cannot have it here; empty where there is none
   * @param focus whether the focus follows, as it does when somebody asked for it
   * @param back a way back, where it fails; without one, what the page has put between the tags
   * @param place the identifier of what the focus goes to, where it is there
   */
  async fill(
    work: () => Promise<Child[]>,
    page: string,
    focus = false,
    back?: Child,
    place = '',
  ): Promise<void> {
    const turn = ++this.turn;
    this.region.setAttribute('aria-busy', 'true');
    this.say('Cargando…');
    try {
      const [children] = await Promise.all([work(), this.dressed()]);
      if (turn === this.turn) this.show(children, focus, place);
    } catch (error) {
      const retry = () => void this.fill(work, page, true, back, place);
      if (turn === this.turn) this.show([back || this.given, failureView(error, page, retry)], focus);
    }
  }

  /** Puts it in the region. */
  protected show(children: Child[], focus: boolean, place = ''): void {
    this.region.removeAttribute('aria-busy');
    this.say('');
    replace(this.region, ...children);
    this.shown();
    if (!focus) return;
    const start =
      this.root.getElementById(place) ??
      this.region.querySelector<HTMLElement>('.rc-outcome, h1, h2, h3, h4, h5, h6') ??
      this.region;
    start.tabIndex = -1;
    start.focus();
  }

  private weighGiven(): void {
    this.skeleton.hidden = this.given.assignedNodes().some(isFragment);
  }
}
