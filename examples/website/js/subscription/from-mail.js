/**
 * What a mail's link carries behind the `#`, which no server sees; it leaves the address at once.
 *
 * @param {string} name
 */
export function takeFromMail(name) {
  const value = new URLSearchParams(location.hash.slice(1)).get(name) ?? '';
  if (value) history.replaceState(null, '', location.pathname + location.search);
  return value;
}
