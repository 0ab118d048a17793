/** An entry of the transparency section's menu, with what hangs below it. */
export interface MenuItem {
  number: string;
  title: string;
  slug: string;
  /** Where its title leads: the link an editor gave it, its page on the website, or its address in this API. */
  url: string;
  kind: 'page' | 'link' | 'collection';
  collection: string | null;
  /** The website's page of the inquiry form, where it stands for that and the settings say where it is. */
  formUrl: string | null;
  children: MenuItem[];
}
