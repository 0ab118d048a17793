/** Facebook's page to share an address; it takes no text. `null` where there is nothing to share. */
export function facebookSharePage(link: string | null): string | null {
  if (link === null) return null;
  const page = new URL('https://www.facebook.com/sharer/sharer.php');
  page.searchParams.set('u', link);
  return page.href;
}

/** X's page to write a post, filled in. It puts the address after the text, where ours has it too. */
export function xSharePage(text: string, link: string | null): string {
  const page = new URL('https://x.com/intent/post');
  const linkIsLast = link !== null && text.endsWith(link);
  page.searchParams.set('text', linkIsLast ? text.slice(0, -link.length).trimEnd() : text);
  if (linkIsLast) page.searchParams.set('url', link);
  return page.href;
}
