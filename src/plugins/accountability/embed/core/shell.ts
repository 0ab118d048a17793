import { OWN_BASE, Refusal } from './api';
import { type Child, h, replace } from './dom';
import { dress } from './styles';

/** What stands between the tags of the element in the page, and is worth showing. */
const isWorthShowing = (node: Node): boolean =>
  node instanceof Element ? node.localName !== 'noscript' : (node.textContent ?? '').trim() !== '';

/**
 * What all elements have: a region that loads, shows and fails in the same way. What the page has put between the tags
 * stays until there is something better.
 */
export abstract class Shell extends HTMLElement {
  protected readonly root = this.attachShadow({ mode: 'open' });
  protected readonly region = h('div', { class: 'region', part: 'contenido' });
  private readonly given = h('slot', { onslotchange: () => this.weighGiven() });
  private readonly skeleton = h(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true' },
    ...['', '', ''].map(() => h('span')),
  );
  private readonly status = h('p', { class: 'visually-hidden', role: 'status' });
  private started = false;
  private turn = 0;

  constructor() {
    super();
    dress(this.root);
    this.region.append(this.given, this.skeleton);
    this.root.append(this.status, this.region);
  }

  /** Moved within the page, it does not begin again. */
  connectedCallback(): void {
    if (this.started) return;
    this.started = true;
    this.start();
  }

  /** The API's base, without a slash at the end. */
  get base(): string {
    return (this.getAttribute('api') ?? OWN_BASE).replace(/\/$/, '');
  }

  protected abstract start(): void;

  /** Says it to who does not see. */
  protected say(text: string): void {
    this.status.textContent = text;
  }

  /**
   * Shows what `work` gives, and a way on where it fails. Asked again meanwhile, the last one counts.
   *
   * @param page the same as a page of its own, for who cannot have it here
   * @param focus whether the focus follows, as it does when somebody asked for it
   */
  async fill(work: () => Promise<Child[]>, page: string, focus = false): Promise<void> {
    const turn = ++this.turn;
    this.region.setAttribute('aria-busy', 'true');
    this.say('Cargando…');
    try {
      const children = await work();
      if (turn === this.turn) this.show(children, focus);
    } catch (error) {
      if (turn === this.turn) this.showFailure(error, page, () => void this.fill(work, page, true), focus);
    }
  }

  /** Puts it in the region. */
  protected show(children: Child[], focus: boolean): void {
    this.region.removeAttribute('aria-busy');
    this.say('');
    replace(this.region, ...children);
    if (!focus) return;
    const heading = this.region.querySelector<HTMLElement>('h1, h2, h3, h4') ?? this.region;
    heading.tabIndex = -1;
    heading.focus();
  }

  private showFailure(error: unknown, page: string, retry: () => void, focus: boolean): void {
    const settled = error instanceof Refusal && [400, 404, 410].includes(error.status) && error.message;
    const failure = h(
      'div',
      { class: 'notice', role: 'alert', part: 'aviso' },
      h(
        'p',
        {},
        settled || 'No pudimos cargar esta información. Puede ser su conexión o una falla temporal.',
      ),
      h(
        'p',
        { class: 'actions' },
        settled ? null : h('button', { type: 'button', part: 'boton', onclick: retry }, 'Reintentar'),
        h('a', { href: page }, 'Abrirla en una página aparte'),
      ),
    );
    this.show([this.given, failure], focus);
  }

  private weighGiven(): void {
    const nodes = this.given.assignedNodes();
    let worth = false;
    for (const node of nodes) worth = worth || isWorthShowing(node);
    this.skeleton.hidden = worth;
  }
}
