import type { Html } from './html';
import type { Surroundings } from './surroundings';

/** How the answer of one read is shown. */
export interface View<Body> {
  /** What the page of it is called. */
  title(body: Body): string;
  /** Whether the fragment begins with that title: an entry does, a list leaves it to the page around it. */
  titled: boolean;
  /** What is shown where nothing was asked of a read that has to be asked something. */
  unasked?: Body;
  /**
   * What its form calls parameters of the read, each with the read's name of it: the form asks the page it stands on, whose
   * content manager may keep a name to itself.
   */
  parameters?: Readonly<Record<string, string>>;
  render(body: Body, around: Surroundings): Html;
}
