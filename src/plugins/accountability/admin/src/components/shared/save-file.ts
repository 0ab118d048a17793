/** How long a browser may need to begin with a download. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, as if it had been downloaded from an address. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
