import logo from './logo.svg';

const PRODUCT = 'Rendición de cuentas';

/** Strapi writes its own name at the end of every page's title (`Page.Title`), and as the whole of the first one. */
const withOwnName = (title: string): string => title.replace(/Strapi( Admin)?$/, PRODUCT);

/** Puts the section's name and icon on the browser's tab, and keeps the name there as pages change. */
export function brandWindow(): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel~="icon"]') ?? document.createElement('link');
  icon.rel = 'icon';
  icon.type = 'image/svg+xml';
  icon.href = logo;
  document.head.append(icon);

  const rename = () => {
    const title = withOwnName(document.title);
    if (title !== document.title) document.title = title;
  };
  rename();
  new MutationObserver(rename).observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}
