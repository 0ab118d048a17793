import { withQuery } from '../core/addresses';
import { FragmentView } from '../core/fragment-view';
import { Shell } from '../core/shell';

/** The read an element begins with, from the API's base. */
export type Read = (attribute: (name: string) => string | null) => string;

const encoded = (value: string): string => encodeURIComponent(value);

/** One entry where the attribute names it; the list otherwise. */
const listOrOne =
  (plural: string, attribute: string): Read =>
  (valueOf) => {
    const slug = valueOf(attribute);
    return slug ? `/${plural}/${encoded(slug)}` : `/${plural}`;
  };

export const READS: Readonly<Record<string, Read>> = {
  plan: listOrOne('plans', 'plan'),
  seguimiento: () => '/follow-up',
  boletines: listOrOne('bulletins', 'boletin'),
  informes: listOrOne('management-reports', 'informe'),
  compromisos: () => '/commitments',
  respuestas: listOrOne('published-answers', 'respuesta'),
  cartelera: () => '/notice-board',
};

/** An element that shows what the API has written, and lets its reader go on from there. */
export abstract class FragmentElement extends Shell {
  protected readonly view = new FragmentView(this);

  get options(): Readonly<Record<string, string | null>> {
    return {};
  }

  /** The read at that path, in the size the page asks for. */
  protected read(path: string): string {
    const list = /^\/[\w-]+$/.test(path);
    return withQuery(this.base + path, { 'pagination[pageSize]': list ? this.getAttribute('limite') : null });
  }
}

/** A class for the element that begins with that read. */
export const readElement = (read: Read): CustomElementConstructor =>
  class extends FragmentElement {
    protected override start(): void {
      void this.view.open(this.read(read((name) => this.getAttribute(name))));
    }
  };
