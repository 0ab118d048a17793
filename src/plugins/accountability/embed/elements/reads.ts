import { linksInPlace, PAGE_SIZE, withQuery } from '../core/addresses';
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
  planes: listOrOne('plans', 'plan'),
  seguimiento: (valueOf) => {
    const plan = valueOf('plan');
    return plan ? `/follow-up?plan=${encoded(plan)}` : '/follow-up';
  },
  boletines: listOrOne('bulletins', 'boletin'),
  informes: listOrOne('management-reports', 'informe'),
  compromisos: (valueOf) => {
    const hearing = valueOf('audiencia');
    return hearing ? `/commitments?filters[hearing][slug][$eq]=${encoded(hearing)}` : '/commitments';
  },
  respuestas: listOrOne('published-answers', 'respuesta'),
  audiencias: () => '/hearings',
  cartelera: () => '/notice-board',
  // Of the application, beside the section's own API.
  menu: (valueOf) => {
    const page = valueOf('pagina');
    return page ? `/../transparency-sections/${encoded(page)}` : '/../transparency-menu';
  },
};

/** An element that shows what the API has written, and lets its reader go on from there. */
export abstract class FragmentElement extends Shell {
  protected readonly view = new FragmentView(this);

  /**
   * How the page wants fragments written: the level of their headings, and where their links lead. With `enlace`
   * (`boletin.php?id={slug}`) to pages of the site, without it to the API's, which the element shows in its place.
   */
  get options(): Readonly<Record<string, string | null>> {
    const heading = String(this.level);
    const link = this.getAttribute('enlace');
    if (link) return { heading, link };
    return { heading, ...linksInPlace(this.base) };
  }

  /** The read at that path of the API's, in pages of `limite`. */
  protected read(path: string): string {
    return withQuery(this.base + path, { [PAGE_SIZE]: this.getAttribute('limite') });
  }
}

/** A class for the element that begins with that read. */
export const readElement = (read: Read): CustomElementConstructor =>
  class extends FragmentElement {
    protected override start(): void {
      void this.view.open(this.read(read((name) => this.getAttribute(name))));
    }
  };
