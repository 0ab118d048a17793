/**
 * What a mail's link carries behind the `#`, which no server sees; it leaves the address at once. A link followed where the
 * page is open changes no more than the `#`: the page begins anew.
 *
 * @param {string} name
 */
export function takeFromMail(name) {
  const value = new URLSearchParams(location.hash.slice(1)).get(name) ?? '';
  addEventListener('hashchange', () => {
    if (location.hash.startsWith(`#${name}=`)) location.reload();
  });
  if (value) history.replaceState(null, '', location.pathname + location.search);
  return value;
}
